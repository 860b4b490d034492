import { isCalendarPeriod } from '../../model/edtf.ts';
import type { CitedWork } from '../cited-work.ts';
import { citedName } from './cited-name.ts';
import { referenceKey } from './csl-json.ts';

const types = { article: 'article', entry: 'inreference', dossier: 'online' } as const;
const containers = { article: 'journal', entry: 'booktitle', dossier: 'organization' } as const;

/** What TeX takes for more than itself. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Balanced or not, braces of a text would count among those of the record.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A work as a record of BibLaTeX, in UTF-8; BibTeX finds the year and month that it asks for too.
 * @param page whole address of its page, where the dossier has one.
 */
export function bibtexRecord(work: CitedWork, page?: string): string {
  const { lang, date } = work;
  const address = work.original ?? page;
  const [year, month] = date && isCalendarPeriod(date) ? date.split('-') : [];
  const note = work.dossier && address !== page && page ? `${work.dossier}, ${page}` : work.dossier;
  const fields: [string, string | undefined][] = [
    ['author', work.authors.map((name) => author(name, lang)).join(' and ') || undefined],
    // Twice in braces: capitals stay as they are.
    ['title', `{${escaped(work.title)}}`],
    [containers[work.type], work.container && escaped(work.container)],
    ['date', date],
    ['year', year],
    ['month', month && String(Number(month))],
    ['pages', work.page && escaped(work.page)],
    ['url', address && verbatim(address)],
    ['urldate', work.retrieved],
    ['langid', lang],
    ['abstract', work.abstract && escaped(work.abstract)],
    ['note', note && escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${types[work.type]}{${referenceKey(work)},\n${lines.join('')}}\n`;
}

function author(name: string, lang: string): string {
  const parts = citedName(name, lang);
  return 'literal' in parts ? `{${escaped(parts.literal)}}` : `${escaped(parts.family)}, ${escaped(parts.given)}`;
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/[\\{}~^]/g, (sign) => SPECIAL[sign] ?? sign)
      .replace(/[#$%&_]/g, '\\$&')
      // TeX would set two of these as another sign: '' as ”, -- as –.
      .replace(/(['`,<>-])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** An address is read as it stands; only braces count. */
function verbatim(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
