import { type DiagnosticRule, rules } from '../model/diagnostic.ts';

/** What a remark says of one original, and of several; `%` is their number. */
const words: Partial<Record<DiagnosticRule, [one: string, several: string]>> = {
  'page-left-out': [
    '1 page had menus and notices around the article',
    '% pages had menus and notices around the article',
  ],
  furniture: [
    '1 article lost lines of the page around it, such as “Share”; its front matter lists them',
    '% articles lost lines of the page around them, such as “Share”; their front matter lists them',
  ],
  'title-derived': [
    '1 article needs a title: it has its first words for one',
    '% articles need a title: they have their first words for one',
  ],
  'part-unread': [
    '1 original holds what an article cannot, such as comments or pictures that are not there',
    '% originals hold what an article cannot, such as comments or pictures that are not there',
  ],
  'fields-left-out': ['1 file has fields of another program', '% files have fields of another program'],
  characters: [
    '1 text had characters of layout that no reader sees',
    '% texts had characters of layout that no reader sees',
  ],
  'bytes-lost': ['1 text has characters that cannot be read', '% texts have characters that cannot be read'],
  mojibake: ['1 text was saved in a wrong encoding once', '% texts were saved in a wrong encoding once'],
  'several-articles': ['1 original seems to hold several articles', '% originals seem to hold several articles'],
  'split-nowhere': [
    '1 original has no line that fits the pattern of --split-at',
    '% originals have no line that fits the pattern of --split-at',
  ],
  'split-anew': [
    '1 original was split anew; its earlier articles lie in removed/',
    '% originals were split anew; their earlier articles lie in removed/',
  ],
  'edits-set-aside': [
    '1 original was split anew, and an edited article of it lies in removed/',
    '% originals were split anew, and edited articles of them lie in removed/',
  ],
  'count-agrees': [
    '1 export holds as many documents as it announces, and all are articles',
    '% exports hold as many documents as they announce, and all are articles',
  ],
  'count-differs': [
    '1 export announces another number of documents than was made of it',
    '% exports announce another number of documents than was made of them',
  ],
  'duplicate-text': [
    '1 text stands, in whole or in great part, in another article',
    '% texts stand, in whole or in great part, in another article',
  ],
  'file-unreadable': ['1 file could not be read', '% files could not be read'],
  'convert-format': ['1 file is of a format that is not read', '% files are of formats that are not read'],
};

/** Rules whose results the table of articles counts already. */
export const countedAsArticles: ReadonlySet<DiagnosticRule> = new Set([
  'original-known',
  'article-removed',
  'convert-conflict',
]);

/**
 * What a number of originals have in common, in words.
 * @param count how many originals it was said of.
 * @param withRule adds the code of the rule.
 */
export function inWords(rule: DiagnosticRule, count: number, withRule: boolean): string {
  const [one, several] = words[rule] ?? [`1 original: ${rules[rule][1]}`, `% originals: ${rules[rule][1]}`];
  const text = count === 1 ? one : several.replace('%', count.toLocaleString('en'));
  return withRule ? `${text} [${rule}]` : text;
}
