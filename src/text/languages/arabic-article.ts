/**
 * The Arabic article in Latin letters, which one newspaper prints Al-Joulani and the next al-Joulani: for `spellings`.
 * Only before a hyphen, so that no Al Gore is meant.
 */
export const arabicArticle = [
  [
    { from: /(?<![\p{L}\p{N}])A(?=[dlnrstz][-\u2010\u2011]\p{Lu})/gu, to: 'a' },
    { from: /(?<![\p{L}\p{N}])E(?=[dlnrstz][-\u2010\u2011]\p{Lu})/gu, to: 'e' },
  ],
  [
    { from: /(?<![\p{L}\p{N}])a(?=[dlnrstz][-\u2010\u2011]\p{Lu})/gu, to: 'A' },
    { from: /(?<![\p{L}\p{N}])e(?=[dlnrstz][-\u2010\u2011]\p{Lu})/gu, to: 'E' },
  ],
];
