import { collectionNames } from '../model/collections.ts';
import { interfaceIn } from '../site/i18n/strings.ts';
import type { ExportedArticle, ExportedDossier, ExportedEntry } from './exported.ts';
import { addressFrom, addressOf, type ExportFile } from './format.ts';

const PATH = 'llms.txt';

/** The contents of the dossier for language models (llmstxt.org): a line an article and entry, with what it is about. */
export function* llms(dossier: ExportedDossier): Iterable<ExportFile> {
  yield { path: PATH, pieces: () => contents(dossier) };
}

function* contents(dossier: ExportedDossier): Iterable<string> {
  const { title, description, lang, licence, articles, entries } = dossier;
  const { t } = interfaceIn(lang);
  yield `# ${oneLine(title)}\n\n> ${oneLine(description)}\n`;
  if (licence) yield `\n${oneLine(licence.glossary)} · ${oneLine(licence.articles)}\n`;
  if (articles.length > 0) yield `\n## ${t('articles.title')}\n\n`;
  for (const article of articles) {
    const facts = [article.source.publisher, article.date, article.description].filter(Boolean).join(', ');
    yield line(article.title, addressOfText(article, dossier), facts);
  }
  for (const collection of collectionNames) {
    const own = entries.filter((entry) => entry.collection === collection);
    if (own.length > 0) yield `\n## ${t(`${collection}.title`)}\n\n`;
    for (const entry of own) yield line(entry.name, addressOfText(entry, dossier), entry.summary ?? '');
  }
}

/** The plain text where the site has it, else the page. */
function addressOfText(text: ExportedArticle | ExportedEntry, dossier: ExportedDossier): string {
  const { folder: of, id } = text;
  const isPlain = dossier.formats.includes('markdown');
  return addressFrom(dossier, PATH, isPlain ? { page: 'form', format: 'markdown', of, id } : addressOf(text));
}

function line(name: string, address: string, facts: string): string {
  const label = oneLine(name).replace(/[[\]\\]/g, '\\$&');
  return `- [${label}](${pathEscaped(address)})${facts ? `: ${oneLine(facts)}` : ''}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function pathEscaped(address: string): string {
  return address.replace(/[()\s]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}
