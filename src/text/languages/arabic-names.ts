/** First words of Arabic names of armed groups, as they are written in Latin letters. */
export const arabicHeads: readonly string[] = [
  ...['jabhat', 'jabha', 'djabhat', 'jaysh', 'jaish', 'jaych', 'jeish', 'dschaisch', 'ahrar', 'jund', 'liwa', 'kataib'],
  ...["kata'ib", 'hayat', "hay'at", 'tahrir', 'harakat', 'ansar', 'faylaq', 'failaq', 'suqour', 'saraya', 'asaib'],
];

/** The article as it is written in Latin letters, which is no word of a name that is counted. */
export const arabicArticles: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ul',
  'an',
  'as',
  'ash',
  'ad',
  'ar',
  'at',
  'az',
  'ez',
  'es',
  'ech',
]);
