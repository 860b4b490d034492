import type { Language } from '../../language.ts';
import { arabicArticle } from '../arabic-article.ts';
import { list } from '../list.ts';
import { commonWords } from './common-words.ts';
import { metonymy } from './metonymy.ts';
import { names } from './names.ts';

/** English. */
export const en: Language = {
  tag: 'en',
  elisions: [],
  articles: ['The'],
  possessives: ['s'],
  lostPossessives: ['s'],
  hyphenPrefixes: list(`
    anti, pro, ex, non, pre, post, mid, inter, trans, un, neo, north, south, east, west, former, vice, self
  `),
  namingPrefixes: ['north', 'south', 'east', 'west'],
  hyphenSuffixes: list(`
    based, backed, led, born, held, controlled, linked, affiliated, aligned, run, area, wide, style, made,
    trained, supported, supplied, sponsored, funded, allied, occupied, owned, bound, inspired, appointed,
    brokered, ruled, friendly, related, built, imposed, era
  `),
  endings: [],
  commonWords,
  capitalNouns: false,
  spellings: arabicArticle,
  conjunctions: ['and'],
  proclitics: [],
  shortestStem: 2,
  fusions: [],
  names,
  metonymy,
};
