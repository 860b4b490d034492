import type { Language } from '../../language.ts';
import { arabicArticle } from '../arabic-article.ts';
import { list } from '../list.ts';
import { commonWords } from './common-words.ts';
import { metonymy } from './metonymy.ts';
import { names } from './names.ts';

/** French. */
export const fr: Language = {
  tag: 'fr',
  elisions: list(`
    l, d, c, j, m, n, s, t, qu, jusqu, lorsqu, puisqu, quoiqu, quelqu, presqu, entr
  `),
  articles: ['Le', 'La', 'Les'],
  possessives: ['s'],
  lostPossessives: [],
  hyphenPrefixes: list(`
    anti, pro, ex, non, inter, mi, néo, neo, post, pré, pre, quasi, sous, sud, nord, est, ouest, vice, mini,
    super, ultra, extra, outre
  `),
  namingPrefixes: ['sud', 'nord', 'est', 'ouest'],
  hyphenSuffixes: ['ci', 'là', 'même', 'mêmes'],
  endings: [],
  commonWords,
  capitalNouns: false,
  spellings: arabicArticle,
  conjunctions: ['et'],
  proclitics: [],
  shortestStem: 2,
  fusions: [],
  names,
  metonymy,
};
