import type { Language } from '../../language.ts';
import { arabicArticle } from '../arabic-article.ts';
import { list } from '../list.ts';

/** German. */
export const de: Language = {
  tag: 'de',
  elisions: [],
  articles: [],
  possessives: ['s', 'sche', 'schen', 'scher', 'sches'],
  hyphenPrefixes: list(`
    anti, pro, ex, nicht, alt, neu, nord, süd, ost, west, mittel, groß, klein, ober, unter, inner, vor, nach,
    vize, kontra
  `),
  namingPrefixes: ['nord', 'süd', 'ost', 'west', 'mittel', 'alt', 'neu', 'groß', 'klein', 'ober', 'unter'],
  hyphenSuffixes: [],
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
  proclitics: [],
  fusions: [],
  names: {
    notNames: list(`
      der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, aber, denn, doch, sondern, ich, du,
      er, sie, es, wir, ihr, mein, dein, sein, unser, euer, dieser, diese, dieses, jener, jene, jenes, in, im, an, am,
      auf, aus, bei, beim, mit, nach, seit, von, vom, zu, zum, zur, vor, über, unter, durch, für, gegen, ohne, um, wenn,
      als, wie, dass, daß, weil, ob, während, obwohl, nicht, kein, keine, so, auch, noch, nur, schon, sehr, hier, dort,
      da, nun, jetzt, dann, heute, gestern, morgen, was, wer, wo, wann, warum, herr, frau, dr, januar, februar, märz,
      april, mai, juni, juli, august, september, oktober, november, dezember, montag, dienstag, mittwoch, donnerstag,
      freitag, samstag, sonnabend, sonntag
    `),
    openers: [],
    connectors: list('der, des'),
    weakConnectors: list('für, und, am, im, an, in'),
    particles: list('van, von, zu, zur, de, ben, bin, ibn, al, el, da, di, del'),
    titles: list(`
      herr, herrn, frau, dr, präsident, präsidentin, minister, ministerin, kanzler, kanzlerin, general, oberst, könig,
      königin, kaiser, fürst, graf, professor, papst, prinz, bürgermeister
    `),
    courtesies: list('herr, herrn, frau'),
    families: list('familie, ehepaar, eheleute, brüder, gebrüder, geschwister, clan'),
    indefinites: list(`
      ein, eine, einen, einem, einer, eines, kein, keine, keinen, keiner, eine neue, einer neuen, eine andere, einer
      anderen, eine große, einer großen
    `),
    heads: {},
    smallHeads: [],
    classes: {
      city: list('stadt, dorf, gemeinde'),
      province: list('provinz'),
      river: list('fluß, fluss'),
      media: list('zeitung, zeitschrift, sender'),
      company: list('firma, unternehmen'),
      party: list('partei'),
    },
    placeBefore: list('in, nach, aus, bei, nahe'),
    plurals: list('die, viele, einige, zwei, drei'),
    abbreviations: list('dr, st, hr, fr, prof, nr, bzw, ca'),
  },
  metonymy: {
    actorBefore: list(`
      pro, anti, laut, regierung in, gespräche mit, beziehungen mit, beziehungen zu, abkommen mit, verhandlungen
      mit, beziehungen zwischen, gespräche zwischen, abkommen zwischen, spannungen zwischen, sanktionen gegen, druck auf, bündnis mit, unterstützung von, vertreter von
    `),
    agents: list(`
      unterstützt, unterstützte, unterstützten, geführt, geführte, geführten, finanziert, angekündigt,
      kontrolliert, kontrollierte, kontrollierten, bewaffnet, bewaffnete, anerkannt
    `),
    by: ['von', 'durch'],
    actorAfter: list(`
      sagt, sagte, erklärt, erklärte, fordert, forderte, warnt, warnte, unterstützt, unterstützte, beschuldigt,
      beschuldigte, kündigt, kündigte, bestätigt, bestätigte, dementiert, dementierte, droht, drohte, lehnt,
      lehnte, verurteilt, verurteilte, will, wollte, meldet, meldete, hofft, reagiert, reagierte, weist, wies,
      besteht, bestand
    `),
    auxiliaries: ['hat', 'habe', 'hatte', 'wird', 'würde'],
    participles: list(`
      erklärt, gefordert, angekündigt, mitgeteilt, beschuldigt, bestätigt, zurückgewiesen, verurteilt, gewarnt,
      gesagt, beschlossen, entschieden, zugestimmt, abgelehnt
    `),
    between: list(`
      sich, nicht, auch, bereits, schon, nun, die, den, das, der, am, gestern
    `),
    placeBefore: list(`
      in, nach, aus, bei, bis, um, stadt, hauptstadt, nahe, über, nördlich von, südlich von, östlich von,
      westlich von, straßen von, einwohner von, universität, zu
    `),
    apposed: ['hauptstadt'],
    weak: ['zu', 'aus', 'nach', 'über', 'bei'],
    stances: list(`
      verhältnis, kritik, haltung, unterstützung, hilfe, hilfen, waffen, waffenlieferungen, druck, antwort, reaktion,
      reaktionen, signal, signale, distanz, nähe, widerstand, warnung, warnungen, zustimmung, forderung, forderungen,
      vertrauen, treue, drohung, drohungen, zusage, zusagen, widerspruch, ärger
    `),
    placeAfter: [],
    asides: list(`
      seinerseits, ihrerseits, so, hieß es, verbündeter, wichtigster verbündeter
    `),
    relatives: ['das', 'die'],
    openers: list(`
      aber, doch, denn, dass, daß, auch, sowohl, weder
    `),
    joiners: list(`
      und, oder, noch, sowie
    `),
    pairs: ['zwischen'],
    motion: list(`
      reise, reiste, flug, zug, fuhr, flog, kam, kommt
    `),
    towards: ['nach'],
    leaving: ['von'],
  },
};
