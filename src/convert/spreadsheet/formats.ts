import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { readCsv } from './csv.ts';
import { articlesOfTable } from './table-articles.ts';
import { readXlsx } from './xlsx.ts';

/** Comma-separated values (.csv, .tsv), by Papa Parse: an article a row. */
export const csvFormat: SourceFormat = {
  async convert({ name, bytes, nextArticle, encoding: given }: SourceFile): Promise<ConvertedArticle[]> {
    const { text, encoding, diagnostics } = decodeSource(bytes, name, { given });
    return articlesOfTable([readCsv(text, name)], { file: name, encoding, nextArticle, diagnostics });
  },
};

/** Workbooks of Excel (.xlsx): an article a row. */
export const xlsxFormat: SourceFormat = {
  async convert({ name, bytes, nextArticle }: SourceFile): Promise<ConvertedArticle[]> {
    return articlesOfTable(readXlsx(bytes, name), { file: name, nextArticle, diagnostics: [] });
  },
};
