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
import { elisions } from './search.ts';
import { tiedSpaces } from './typography.ts';

/** French. */
export const fr: LanguageModule = {
  tag: 'fr',
  elisions,
  articles: ['Le', 'La', 'Les'],
  fusions: [
    ...['au ', 'du '].map((after) => ({ after, from: /^[Ll]e (?=\p{Lu})/u, to: '' })),
    ...['aux ', 'des '].map((after) => ({ after, from: /^[Ll]es (?=\p{Lu})/u, to: '' })),
  ],
  hyphenPrefixes: list(`
    anti, pro, ex, non, inter, mi, néo, neo, post, pré, pre, quasi, sous, sud, nord, est, ouest, vice, mini,
    super, ultra, extra, outre
  `),
  namingPrefixes: ['sud', 'nord', 'est', 'ouest'],
  hyphenSuffixes: ['ci', 'là', 'même', 'mêmes'],
  commonWords,
  spellings: arabicArticle,
  conjunctions: ['et'],
  names,
  metonymy,
  spelledOut: { d: 'de' },
  acronymArticles: ['l’', "l'"],
  acronymGaps: ['et', 'à'],
  beforeLetter: list(`
    sous, contre, rayon, rayons, classé, classée, film, films, chromosome, génération, point, jour, vitamine, plan,
    type, hépatite
  `),
  tiedSpaces,
  smallWords: 'le la les des et en un une du que qui dans est pour par sur au pas avec son il ne sont ont'.split(' '),
  letters: 'àâæçéèêëîïôœùûü',
  dates,
  furniture,
  lineEnds,
  people,
  page: { notes: { heading: 'Notes', back: 'Retour au renvoi' }, masked: '[nom masqué]' },
};
