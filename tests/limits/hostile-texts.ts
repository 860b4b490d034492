import { strToU8 } from 'fflate';

const nested = (count: number) => Array.from({ length: count }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
const table = (rows: number, columns: number) =>
  `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${`|${'b|'.repeat(columns)}\n`.repeat(rows)}`;
const signs = (sign: string) => `Texte ${sign.repeat(1_000_000)}`;
const each = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

/** Texts below the front matter that are made to be slow, each made when it is wanted. */
export const hostileBodies: Record<string, () => string> = {
  'two thousand lists within each other': () => nested(2_000),
  'nine hundred lists within each other': () => nested(900),
  'two hundred lists within each other': () => nested(200),
  'fifty thousand *a_': () => '*a_'.repeat(50_000),
  'five thousand *a_': () => '*a_'.repeat(5_000),
  'seven hundred *a_': () => '*a_'.repeat(700),
  'fifty thousand [a](': () => '[a]('.repeat(50_000),
  'a table of 2,000 × 500': () => table(2_000, 500),
  'a table of 200 × 500': () => table(200, 500),
  'a megabyte of [': () => signs('['),
  'a megabyte of *': () => signs('*'),
  'a megabyte of _': () => signs('_'),
  'a hundred thousand [': () => '['.repeat(100_000),
  'a hundred thousand *': () => `a ${'*'.repeat(100_000)} b`,
  'twenty thousand quotations within each other': () => `${'> '.repeat(20_000)}a`,
  'four thousand open elements': () => `<div>${'<b>'.repeat(4_000)}</div>`,
  'fifty thousand open elements': () => '<b>'.repeat(50_000),
  'fifty thousand comments that do not end': () => '<!--'.repeat(50_000),
  'fifty thousand footnotes of one': () => `${'[^a]'.repeat(50_000)}\n\n[^a]: Note.`,
  'fifty thousand marks that do not end': () => ':actor['.repeat(50_000),
  'one word of a megabyte': () => 'a'.repeat(1_000_000),
  'one line of four megabytes': () => 'mot '.repeat(1_000_000),
  'capitals without end': () => 'Jean Dupont '.repeat(80_000),
  'spaces without end': () => `a${' '.repeat(1_000_000)}b`,
  'lines without words': () => `a${'\n'.repeat(1_000_000)}b`,
};

/** YAML that is made to be slow. */
export const hostileFields: Record<string, () => string> = {
  'front matter that never ends': () => `title: a\n${'x: y\n'.repeat(1_000_000)}`,
  'a hundred thousand fields': () => `${each(100_000, (index) => `k${index}: v\n`)}---\n`,
  'a thousand unknown fields': () => `title: a\n${each(1_000, (index) => `k${index}: v\n`)}---\n`,
  'lists within each other': () => `title: a\naliases: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n---\n`,
  'dashes within each other': () => `aliases:\n  ${'- '.repeat(40_000)}a\n---\n`,
  'values that multiply': () =>
    `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${each(9, (index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]\n`)}---\n`,
  'a value that holds itself': () => 'title: a\naliases: &a [*a]\n---\n',
  'thirty thousand anchors': () => `${each(30_000, (index) => `k${index}: &a${index} v\n`)}---\n`,
  'tags upon tags': () => `title: ${'!!str '.repeat(30_000)}a\n---\n`,
  'forty thousand tabs': () => `aliases:\n${'\t- a\n'.repeat(40_000)}---\n`,
  'a field of the prototype': () => '__proto__: { title: a }\nconstructor: b\n---\n',
  'forty thousand wrong items': () => `title: a\nname: a\nkind: person\naliases:\n${'- []\n'.repeat(30_000)}---\n`,
};

/** Entries whose fields are sound and made to be slow. */
export const hostileEntries: Record<string, () => string> = {
  'ten thousand aliases': () => `name: a\nkind: person\naliases:\n${each(10_000, (index) => `- Nom ${index}\n`)}---\n`,
  'an alias of ten thousand words': () => `name: a\nkind: person\naliases: ["${'Nom '.repeat(10_000)}"]\n---\n`,
  'an alias of one long word': () => `name: a\nkind: person\naliases: ["${'a'.repeat(100_000)}"]\n---\n`,
  'an alias of signs': () => `name: a\nkind: person\naliases: ["${'.-’'.repeat(10_000)}"]\n---\n`,
};

/** Bytes that are no text, or too many of it. */
export const hostileBytes: Record<string, () => Uint8Array> = {
  'a file of 70 MB': () => strToU8(`---\ntitle: a\n---\n${'mot '.repeat(17_500_000)}`),
  'bytes that are no text': () => new Uint8Array(100_000).fill(0xff),
};
