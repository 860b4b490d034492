import { isCalendarPeriod } from '../../model/edtf.ts';
import type { CitedWork } from '../cited-work.ts';
import { citedName } from './cited-name.ts';
import { referenceKey } from './csl-json.ts';

const types = { article: 'NEWS', entry: 'ENCYC', dossier: 'ELEC' } as const;

/**
 * A work as a record of RIS, a field a line, which EndNote, Zotero and Mendeley read.
 * @param page whole address of its page, where the dossier has one.
 */
export function risRecord(work: CitedWork, page?: string): string {
  const address = work.original ?? page;
  const fields: [string, string | undefined][] = [
    ['TY', types[work.type]],
    ['ID', referenceKey(work)],
    ['TI', work.title],
    ...work.authors.map((name): [string, string] => ['AU', author(name, work.lang)]),
    ['T2', work.container],
    ['PY', work.date && /^\d{4}/.exec(work.date)?.[0]],
    ['DA', work.date && risDate(work.date)],
    ['SE', work.section],
    ['SP', work.page],
    ['UR', address],
    ['Y2', work.retrieved && risDate(work.retrieved)],
    ['LA', work.lang],
    ['AB', work.abstract],
    ['DB', work.dossier],
    ['L2', page && address !== page ? page : undefined],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\r\n`] : [],
  );
  return `${lines.join('')}ER  - \r\n\r\n`;
}

function author(name: string, lang: string): string {
  const parts = citedName(name, lang);
  // A comma would part a name that is one.
  return 'literal' in parts ? parts.literal.replaceAll(',', ' ') : `${parts.family}, ${parts.given}`;
}

/** `year/month/day/other`: what is not known stays empty, and what is not certain is said in the last part. */
function risDate(edtf: string): string {
  const certain = edtf.replace(/[~?%]$/, '');
  if (!isCalendarPeriod(certain)) return `${/^\d{4}/.exec(edtf)?.[0] ?? ''}///${edtf}`;
  const [year = '', month = '', day = ''] = certain.split('-');
  return `${year}/${month}/${day}/${certain === edtf ? '' : edtf}`;
}
