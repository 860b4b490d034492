import type { DossierConfig } from '../../model/dossier.ts';
import { hasInterface } from '../../model/language.ts';
import { languageName } from '../../site/i18n/languages.ts';
import { interfaceIn } from '../../site/i18n/strings.ts';
import { siteContent } from '../../views/site-content.ts';
import { archiveName } from '../../views/urls.ts';

/** Lines longer than this are broken: some editors show each paragraph as one line. */
const WIDTH = 76;

/** What someone reads first who unpacks the archive: in the dossier's language, then in those of its articles. */
export async function GET(): Promise<Response> {
  const { config, articles } = siteContent().whole;
  const articleLanguages = articles.map(({ lang }) => lang.split('-')[0] ?? lang).filter(hasInterface);
  const languages = [...new Set([config.lang, ...articleLanguages.toSorted()])];
  const head = [config.title, '='.repeat(config.title.length), '', ...wrapped(config.description)];
  const parts = languages.map((lang) => part(lang, config, languages.length > 1));
  return new Response(`${[head, ...parts].map((lines) => lines.join('\n')).join('\n\n\n')}\n`);
}

function part(lang: string, config: DossierConfig, isOneOfSeveral: boolean): string[] {
  const { t } = interfaceIn(lang);
  const paragraphs = [
    ...(isOneOfSeveral ? [`— ${languageName(lang, lang)} —`] : []),
    t('readme.whole'),
    `1. ${t('readme.unpack', { folder: archiveName(config.title) })}`,
    `2. ${t('readme.open')}`,
    t('readme.share'),
    ...(config.licence
      ? [
          t('readme.licence', { label: t('about.licences.glossary'), value: config.licence.glossary }),
          t('readme.licence', { label: t('about.licences.articles'), value: config.licence.articles }),
        ]
      : []),
    t('about.licences.software'),
  ];
  return paragraphs.flatMap((text, index) => (index === 0 ? wrapped(text) : ['', ...wrapped(text)]));
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  // No-break spaces hold.
  for (const word of text.split(/[ \n]+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
