import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { OleFile } from '../ole.ts';
import { propertiesOf } from '../ole-properties.ts';
import { convertStory } from '../story/article.ts';
import { readDoc } from './reader.ts';

/**
 * Word 97 to 2003 (.doc), by a reader of our own: headings, lists, tables, notes, links and pictures; comments and hidden
 * words are told and left out, headers and footers are layout.
 */
export const docFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const ole = new OleFile(bytes, name);
    return convertStory({ ...readDoc(ole, name), ...propertiesOf(ole) }, source);
  },
};
