import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';
import { each } from '../phrases.ts';
import * as english from './classes.ts';
import { finite, nonFinite, nouns, participles, verbs } from './inflection.ts';

const acts = `${english.saying}, ${english.deciding}, ${english.acting}`;
/** Verbs of two words: « called for ». */
const particles = ['call', 'push', 'press', 'look'].flatMap((verb) => each(verbs(verb), ['for', 'on', 'upon']));
const be = list('is, was, are, were');
const been = [...be, 'been', 'being', 'be'];
const winds = list('north, south, east, west, northeast, northwest, southeast, southwest');

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
  actorBefore: [
    ...list(`
      pro, anti, according to, authorities in, support from, backing from, allied with, ally of, allies of, loyal to,
      hostile to, opposed to, friendly to, pressure on, pressure from, on behalf of, sanctions against, condemnation of
    `),
    ...verbs(english.addressing),
  ],
  heads: {
    actor: nouns(english.authorities),
    place: nouns(english.institutions),
    intentions: nouns(english.intentions),
    surroundings: nouns(english.surroundings),
    of: ['of'],
    within: list('of, of the'),
  },
  owned: {
    actor: nouns(`${english.ofStates}, ${english.intentions}, ${english.authorities}`).concat(list(english.ofStates)),
    place: nouns(`${english.institutions}, ${english.surroundings}`).concat(list(english.institutions)),
    marks: ['s'],
  },
  agents: participles(english.passive),
  by: ['by'],
  actorAfter: [...finite(acts), ...particles, ...each(be, list(english.attitudes)), ...nouns(english.authorities)],
  auxiliaries: list(`
    has, have, had, having, will, would, may, might, can, could, should, must, is, was, were, are, did, does, do, hasn’t,
    didn’t, doesn’t, wasn’t, won’t, wouldn’t, t
  `),
  participles: nonFinite(acts),
  between: list(`
    not, also, already, now, repeatedly, strongly, officially, reportedly, never, still, then, later, since, itself, long,
    immediately, quickly, secretly, publicly, only, simply, even, once, again, been, initially, subsequently, clearly, t
  `),
  placeBefore: [
    ...list(`
      in, at, to, from, into, near, toward, towards, through, outside, inside, around, within, across, throughout, upon, above,
      leading to, downtown, central, eastern, western, northern, southern, rural, greater, north, south, east, west, capital,
      linking, attack on, attacks on, assault on, assaults on, offensive on, advance on, centered on, centred on, forced out of, driven out of, out of
    `),
    ...each(verbs(english.going), list('on, upon, into, to, from, towards, toward')),
    ...verbs(english.overPlaces),
    ...each(winds, ['of']),
    ...verbs('connect'),
  ],
  apposed: ['capital', 'cities', 'city'],
  streets: nouns('street, road, avenue, square, boulevard'),
  weak: ['to', 'from', 'at', 'towards', 'toward', 'into'],
  stances: [...nouns(english.given), ...verbs('lead')],
  placeAfter: [
    ...list('based, born, bound, dc, d c, proper, time, road, highway, railway, international airport'),
    ...nouns(english.institutions),
    ...list(english.institutions),
    ...each(
      been,
      participles(`${english.overPlaces}, cut off, restore, destroy, damage, hit, flood, rebuild, locate, situate`),
    ),
  ],
  asides: [
    ...list(`
      for its part, in turn, in response, in a statement, however, meanwhile, on the other hand, too, in contrast, therefore,
      in return
    `),
    ...each(['', 'an', 'the', 'a key', 'the main', 'a close'], nouns('ally, backer, supporter, rival'))
      .map((phrase) => phrase.trim())
      .flatMap((phrase) => [`${phrase} of`]),
  ],
  relatives: ['which', 'who'],
  openers: list(`
    but, that, while, as, if, when, both, neither, either, because, since, although, whether, yet, and, meanwhile, however,
    though, after, before, where, therefore
  `),
  joiners: ['and', 'or', 'nor'],
  pairs: ['between'],
  relations: [...nouns(english.relations), ...verbs(english.dealing)],
  routes: [...nouns(english.routes), ...verbs('connect')],
  parties: ['with'],
  motion: [...verbs(english.going), ...verbs('leave'), ...nouns('flight, train'), 'bound'],
  towards: ['for'],
  leaving: [],
};
