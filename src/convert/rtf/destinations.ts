/**
 * What becomes of the words in a group.
 * - `text`: they are words of the text.
 * - `none`: they are not, but what a group in it holds may be.
 * - `skipped`: nothing in it counts.
 * - the others: they are gathered for a purpose.
 */
export type Destination =
  | 'text'
  | 'none'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'address'
  | 'label'
  | 'note'
  | 'box'
  | 'comment'
  | 'picture'
  | 'author'
  | 'title'
  | 'property-name'
  | 'property-value';

/** Where words are words of a text. */
export const texts: readonly Destination[] = ['text', 'note', 'box', 'comment'];

/** Destinations by the word that begins their group. */
const known: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'none',
  author: 'author',
  title: 'title',
  footnote: 'note',
  annotation: 'comment',
  pict: 'picture',
  picprop: 'none',
  shppict: 'none',
  fldinst: 'address',
  listtext: 'label',
  pntext: 'label',
  nesttableprops: 'none',
  shp: 'none',
  shpinst: 'none',
  shpgrp: 'none',
  shptxt: 'box',
  do: 'none',
  dptxbxtext: 'box',
  sp: 'none',
  sn: 'property-name',
  sv: 'property-value',
  upr: 'none',
};

/** Groups whose words stand in the text, though they begin with a word that not every reader knows. */
const transparent = new Set([
  ...['rtf', 'field', 'fldrslt', 'object', 'result', 'ud', 'moMath', 'moMathPara', 'mmath', 'mr', 'defchp'],
  ...['defpap', 'htmltag', 'mhtmltag'],
]);

/** Groups that hold no words of the text. */
const withoutText = new Set([
  ...['colortbl', 'filetbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'pntxta', 'pntxtb'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'ftnsep', 'ftnsepc'],
  ...['ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'nonshppict', 'shprslt', 'bkmkstart', 'bkmkend', 'xe', 'tc', 'tcn'],
  ...['rxe', 'txe', 'operator', 'subject', 'keywords', 'comment', 'doccomm', 'company', 'manager', 'category'],
  ...['hlinkbase', 'creatim', 'revtim', 'printim', 'buptim', 'template', 'private', 'nonesttables', 'objdata'],
  ...['objclass', 'objname', 'atnid', 'atnauthor', 'atndate', 'atntime', 'atnref', 'atnicn', 'atrfstart', 'atrfend'],
  ...['mmathPict', 'fontemb', 'panose', 'falt', 'keycode', 'userprops', 'passwordhash', 'background', 'docvar'],
]);

/**
 * The destination that a word at the head of a group names; nothing for a word that names none.
 * @param isStarred the group begins with `\*`: whoever does not know the word passes over it all.
 */
export function destinationOf(word: string, isStarred: boolean): Destination | undefined {
  const destination = known[word];
  if (destination) return destination;
  if (withoutText.has(word)) return 'skipped';
  if (word === 'ud') return 'text';
  return isStarred && !transparent.has(word) ? 'skipped' : undefined;
}
