import type { CitedWork } from '../cited-work.ts';
import { bibtexRecord } from './bibtex.ts';
import { cslItem } from './csl-json.ts';
import { risRecord } from './ris.ts';

/** A format of references, as a page offers it. */
interface ReferenceFormat {
  name: string;
  extension: string;
  mediaType: string;
  /** One work as a file of it. @param page whole address of its page, where the dossier has one. */
  write(work: CitedWork, page?: string): string;
}

/** The formats in which one takes a reference home. */
export const referenceFormats: readonly ReferenceFormat[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: bibtexRecord },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: risRecord },
  {
    name: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (work, page) => `${JSON.stringify([cslItem(work, page)], null, 2)}\n`,
  },
];
