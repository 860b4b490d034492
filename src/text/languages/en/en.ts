import type { LanguageModule } from '../../language.ts';
import { arabicArticle } from '../arabic-article.ts';
import { list } from '../list.ts';
import { commonWords } from './common-words.ts';
import { dates } from './dates.ts';
import { furniture } from './furniture.ts';
import { lineEnds } from './line-ends.ts';
import { metonymy } from './metonymy.ts';
import { names } from './names.ts';
import { people } from './people.ts';

/** English. */
export const en: LanguageModule = {
  tag: 'en',
  articles: ['The'],
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
  commonWords,
  spellings: arabicArticle,
  conjunctions: ['and'],
  names,
  metonymy,
  acronymArticles: ['the '],
  acronymGaps: ['and'],
  beforeLetter: list('generation, class, vitamin, plan, malcolm, type, hepatitis'),
  smallWords: 'the of and to in that was for is with on by he had were have from said which'.split(' '),
  letters: '',
  dates,
  furniture,
  lineEnds,
  people,
  page: { notes: { heading: 'Footnotes', back: 'Back to reference' }, masked: '[name withheld]' },
};
