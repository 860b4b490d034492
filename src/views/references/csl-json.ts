import { isCalendarPeriod } from '../../model/edtf.ts';
import type { CitedWork } from '../cited-work.ts';
import { citedName } from './cited-name.ts';

const types = { article: 'article-newspaper', entry: 'entry-encyclopedia', dossier: 'webpage' } as const;

/**
 * A work as Citation Style Language's JSON has it (schema `csl-data.json` 1.0.2), which Zotero and pandoc read.
 * @param page whole address of its page, where the dossier has one.
 */
export function cslItem(work: CitedWork, page?: string): Record<string, unknown> {
  const { lang } = work;
  const authors = work.authors.map((name) => citedName(name, lang));
  const address = work.original ?? page;
  return {
    id: referenceKey(work),
    type: types[work.type],
    title: work.title,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(work.container ? { 'container-title': work.container } : {}),
    ...(work.date ? { issued: cslDate(work.date) } : {}),
    ...(work.section ? { section: work.section } : {}),
    ...(work.page ? { page: work.page } : {}),
    ...(address ? { URL: address } : {}),
    ...(work.retrieved ? { accessed: cslDate(work.retrieved) } : {}),
    language: lang,
    ...(work.abstract ? { abstract: work.abstract } : {}),
    ...(work.dossier ? { archive: work.dossier } : {}),
    ...(work.dossier && page && address !== page ? { archive_location: page } : {}),
  };
}

/** By what references name a work: an entry may have the id of an article. */
export function referenceKey({ type, id, address }: CitedWork): string {
  return type === 'entry' ? `${address.page === 'entity' ? address.collection : 'entry'}-${id}` : id;
}

/** An EDTF date, its parts as numbers, so that none is more precise or more certain than it was given. */
function cslDate(edtf: string): Record<string, unknown> {
  const ends = edtf.split('/').map((end) => end.replace(/[~?%]$/, ''));
  if (!ends.every(isCalendarPeriod)) return { literal: edtf };
  const parts = ends.map((end) => end.split('-').map(Number));
  return { 'date-parts': parts, ...(/[~?%]/.test(edtf) ? { circa: true } : {}) };
}
