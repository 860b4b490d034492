import type { Transliteration } from '../../language.ts';

/** How Arabic itself writes one name in several ways: hamza or none, ه for ة, ي for ى. */
export const transliteration: Transliteration = {
  articles: [],
  letters: [
    { from: /[أإآٱ]/g, to: 'ا' },
    { from: /ة/g, to: 'ه' },
    { from: /ى/g, to: 'ي' },
    { from: /ؤ/g, to: 'و' },
    { from: /ئ/g, to: 'ي' },
    { from: /(?<= |^)عبد /g, to: 'عبد' },
  ],
  families: [
    ['سوريا', 'سورية'],
    ['أميركا', 'أمريكا', 'امريكا', 'اميركا'],
    ['فرنسا', 'فرنسه'],
  ],
};
