import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { convertStory } from '../story/article.ts';
import { readRtf } from './reader.ts';

/**
 * RTF, by a reader of our own: headings, lists, tables, notes, links and pictures; comments and hidden words are told
 * and left out, headers and footers are layout.
 */
export const rtfFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    return convertStory(readRtf(source.bytes, source.name), source);
  },
};
