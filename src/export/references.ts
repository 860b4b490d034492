import { EDITIONS } from '../model/formats.ts';
import { type CitedWork, citedArticle, citedDossier, citedEntry } from '../views/cited-work.ts';
import { bibtexRecord } from '../views/references/bibtex.ts';
import { cslItem } from '../views/references/csl-json.ts';
import { risRecord } from '../views/references/ris.ts';
import { pathOf } from '../views/urls.ts';
import type { ExportedDossier } from './exported.ts';
import type { ExportFile, FormatWriter } from './format.ts';

/** The dossier, its articles and those entries that have a definition, as one cites them. */
function* worksOf(dossier: ExportedDossier): Iterable<CitedWork> {
  yield citedDossier(dossier);
  for (const article of dossier.articles) yield citedArticle(article, dossier);
  for (const entry of dossier.entries) if (entry.isDefined) yield citedEntry(entry, dossier);
}

/** Whole address of the page of a work, where the dossier has one. */
function pageOf({ url }: ExportedDossier, work: CitedWork): string | undefined {
  return url && url + pathOf(work.address);
}

/** The references of the whole dossier, a record after the other. */
function ofRecords(name: string, write: (work: CitedWork, page?: string) => string): FormatWriter {
  return function* (dossier): Iterable<ExportFile> {
    yield {
      path: EDITIONS + name,
      *pieces() {
        for (const work of worksOf(dossier)) yield write(work, pageOf(dossier, work));
      },
    };
  };
}

/** BibLaTeX, a blank line between records. */
export const bibtex = ofRecords('references.bib', (work, page) => `${bibtexRecord(work, page)}\n`);

export const ris = ofRecords('references.ris', risRecord);

/** An array with an item a line. */
export function* cslJson(dossier: ExportedDossier): Iterable<ExportFile> {
  yield {
    path: `${EDITIONS}references.csl.json`,
    *pieces() {
      let start = '[\n';
      for (const work of worksOf(dossier)) {
        yield start + JSON.stringify(cslItem(work, pageOf(dossier, work)));
        start = ',\n';
      }
      yield '\n]\n';
    },
  };
}
