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

/** German. */
export const de: LanguageModule = {
  tag: 'de',
  possessives: ['s', 'sche', 'schen', 'scher', 'sches'],
  hyphenPrefixes: list(`
    anti, pro, ex, nicht, alt, neu, nord, süd, ost, west, mittel, groß, klein, ober, unter, inner, vor, nach,
    vize, kontra
  `),
  namingPrefixes: ['nord', 'süd', 'ost', 'west', 'mittel', 'alt', 'neu', 'groß', 'klein', 'ober', 'unter'],
  hyphenSuffixes: list(`
    abkommen, affäre, angriff, armee, aufenthalt, besuch, botschafter, debatte, delegation, einsatz, experte, feldzug,
    flüchtlinge, frage, gebiet, gespräche, gipfel, konferenz, kenner, konflikt, korrespondent, krieg, krise, mission,
    offensive, plan, politik, problem, rede, region, reise, resolution, sanktionen, skandal, strategie, thema, truppen,
    verhandlungen, vertrag, verträge
  `),
  // Genitive: Iraks; after s, x, z the apostrophe is the ending. The longer one is of common nouns, which end the names
  // of institutions (Reichstages): « Weißes » is no genitive of a person.
  endings: [
    { add: 's', after: /[^sxzß]$/i },
    {
      add: 'es',
      after:
        /\p{L}{3}(?:tag|rat|bund|reich|land|staat|amt|haus|gericht|heer|verband|ausschuss|ausschuß|kongress|kongreß)$/iu,
    },
  ],
  commonWords,
  capitalNouns: true,
  // Umlauts as two letters, as capitals long were and where a keyboard has none; the J of old print for I.
  spellings: [
    ...arabicArticle,
    [
      { from: /Ä/g, to: 'Ae' },
      { from: /Ö/g, to: 'Oe' },
      { from: /Ü/g, to: 'Ue' },
      { from: /ä/g, to: 'ae' },
      { from: /ö/g, to: 'oe' },
      { from: /ü/g, to: 'ue' },
    ],
    [
      { from: /Ae/g, to: 'Ä' },
      { from: /Oe/g, to: 'Ö' },
      { from: /Ue/g, to: 'Ü' },
    ],
    [{ from: /(?<!\p{L})I(?=[bcdfghklmnpqrstvwxz])/gu, to: 'J' }],
  ],
  conjunctions: ['und'],
  names,
  metonymy,
  acronymArticles: ['die ', 'der ', 'das '],
  acronymGaps: ['und'],
  beforeLetter: list('gegen, fall, hepatitis'),
  smallWords: 'der die und das den von zu mit sich des auf ist im dem nicht ein eine auch als'.split(' '),
  letters: 'äöüß',
  dates,
  furniture,
  lineEnds,
  people,
  page: { notes: { heading: 'Fußnoten', back: 'Zurück zum Verweis' }, masked: '[Name unkenntlich]' },
};
