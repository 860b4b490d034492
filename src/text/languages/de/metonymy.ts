import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
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
};
