import { getDocumentProxy } from 'unpdf';
import type { PageNumbers } from '../export/print/edition.ts';

/** On which page of a PDF that a browser printed each anchor stands that something leads to. */
export async function printedPages(bytes: Uint8Array): Promise<PageNumbers> {
  // A copy: PDF.js takes what it is given for its own.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  try {
    const byReference = new Map<string, number>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      if (page.ref) byReference.set(`${page.ref.num} ${page.ref.gen}`, number);
      page.cleanup();
    }
    const pages = new Map<string, number>();
    for (const [name, target] of Object.entries(await pdf.getDestinations())) {
      const [reference] = target as [{ num: number; gen: number }];
      const number = byReference.get(`${reference.num} ${reference.gen}`);
      if (number !== undefined) pages.set(decodeURIComponent(name), number);
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}
