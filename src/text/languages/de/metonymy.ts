import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';
import { each } from '../phrases.ts';
import * as german from './classes.ts';
import { declined, finite, nonFinite, nouns, participles } from './inflection.ts';

const acts = `${german.saying}, ${german.deciding}, ${german.acting}`;

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
  actorBefore: [
    ...list('pro, anti, laut, regierung in, führung in, machthaber in, seitens, seiten, im auftrag von'),
    ...each(nouns('beziehung, beziehungen, verhältnis'), ['zu']).filter((phrase) => phrase !== 'verhältnis zu'),
    ...each(nouns('sanktion, vorwürfe, krieg, protest, boykott'), ['gegen']),
    ...each(['druck', 'drucks'], ['auf']),
    ...each(finite('beschuldigen, warnen, kritisieren, drängen, verdächtigen, bitten'), ['']).map((verb) =>
      verb.trim(),
    ),
    // « …, sagte Moskau ».
    ...finite(german.saying),
  ],
  heads: {
    actor: nouns(german.authorities),
    place: [],
    intentions: nouns(german.intentions),
    surroundings: nouns(german.surroundings),
    of: ['von'],
    within: ['der'],
  },
  owned: { actor: nouns(german.intentions), place: nouns(german.surroundings), marks: ['s'] },
  agents: participles(german.passive),
  by: ['von', 'durch'],
  actorAfter: finite(acts),
  auxiliaries: list(
    'hat, haben, habe, hatte, hatten, will, wollen, wollte, wird, würde, kann, könnte, soll, sollte, darf, muss, musste',
  ),
  participles: nonFinite(acts),
  between: list(`
    sich, nicht, auch, bereits, schon, nun, die, den, das, der, dem, am, gestern, heute, wiederum, aber, jedoch, nie, noch,
    erneut, offenbar, daraufhin, dagegen, hingegen, weiter, weiterhin
  `),
  placeBefore: [
    ...list(`
      in, nach, aus, bei, bis, um, stadt, hauptstadt, nahe, über, ab, straßen von, bahnhof, flughafen, universität, zu, bis nach,
      unweit, oberhalb, außerhalb, innerhalb
    `),
    ...each(list('nördlich, südlich, östlich, westlich, nordöstlich, nordwestlich, südöstlich, südwestlich, unweit'), [
      'von',
    ]),
    ...finite(german.overPlaces),
    ...each(declined('gebürtig'), ['aus']),
  ],
  apposed: ['hauptstadt'],
  streets: ['straße', 'strasse', 'str', 'allee', 'platz', 'gasse', 'ufer', 'damm'],
  weak: ['zu', 'aus', 'nach', 'über', 'bei'],
  stances: nouns(german.given),
  placeAfter: [
    ...each(['wurde', 'wird', 'ist', 'war'], nonFinite(german.overPlaces)),
    ...nonFinite(german.overPlaces),
    ...list('w, so, no, nw, sw'),
  ],
  asides: list(`
    seinerseits, ihrerseits, so, hieß es, verbündeter, wichtigster verbündeter, dagegen, wiederum, hingegen
  `),
  relatives: ['das', 'die'],
  openers: list('aber, doch, denn, dass, daß, auch, sowohl, weder, während, wenn, weil, als, da'),
  joiners: list('und, oder, noch, sowie'),
  pairs: ['zwischen'],
  relations: nouns(german.relations),
  routes: nouns(german.routes),
  parties: ['mit'],
  motion: [...finite(german.going), ...nonFinite(german.going), 'reise', 'flug', 'zug', 'abreise'],
  towards: ['nach'],
  leaving: ['von'],
};
