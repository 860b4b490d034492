import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';
import { each } from '../phrases.ts';
import * as french from './classes.ts';
import { adjectives, finite, nouns, participles, verbs } from './inflection.ts';

const toHave = finite('avoir');
const toBe = finite('être');
/** Idioms of speaking and deciding, by their verb. */
const idioms = [
  ...each(verbs('mettre'), list('en garde, son veto, en doute, la pression')),
  ...each(verbs('prendre'), list('acte, position, la défense, ses distances, parti')),
  ...each(verbs('donner'), list('son accord, son feu vert, son aval, l’ordre, raison à, des gages')),
  ...each(verbs('opposer'), list('son veto, un refus, une fin de non-recevoir')),
  ...each(verbs('obtenir'), ['gain de cause']),
  ...each(verbs('hausser, durcir'), ['le ton']),
  ...each(verbs('faire'), list('savoir, part de, état de, valoir, pression, appel à, volte-face')),
  ...each(verbs('mener'), list('une politique, une guerre, la guerre, une campagne, des négociations, des frappes')),
  ...each(finite('laisser'), ['entendre', 'entrevoir']),
  ...each(finite('voir'), list('dans, d’un')),
];
const reflexive = `dire, déclarer, engager, féliciter, inquiéter, opposer, refuser, réjouir, indigner, garder, défendre`;

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
  actorBefore: [
    ...list(`pro, anti, selon, d’après, au nom de, la part de, aux yeux de, à l’encontre de, avec l’accord de,
      sans l’accord de, aux côtés de, allié de`),
    ...each(adjectives('allié, opposé, fidèle, loyal, hostile, favorable, inféodé, acquis'), ['à']),
    ...each(adjectives('allié'), ['de']),
    ...each(nouns('sanction, guerre, représailles, plainte, grief'), ['contre']),
    // « a déclaré Damas », « affirme Damas ».
    ...each(toHave, participles(french.saying)),
    ...finite(french.saying),
    ...verbs(french.addressing),
    ...each(verbs(french.askingOf), ['à']),
  ],
  heads: {
    actor: nouns(french.authorities),
    place: nouns(`${french.institutions}, ${french.events}`),
    intentions: nouns(french.intentions),
    surroundings: [
      ...nouns(`${french.surroundings}, ${french.dispatches}, ${french.measures}`),
      ...adjectives('originaire, natif'),
    ],
    of: ['de'],
    within: list('de, du, des, de la, de l, d, en, saint, sainte'),
  },
  owned: { actor: [], place: [], marks: [] },
  agents: participles(french.passive),
  by: ['par'],
  actorAfter: [
    ...finite(`${french.saying}, ${french.deciding}, ${french.acting}`),
    ...idioms,
    ...each(['s', 'se'], finite(reflexive)),
    ...each(['s est', 'se sont', 's était', 's étaient'], participles(reflexive)),
    ...each(toBe, participles('accuser, soupçonner, sommer, exhorter')),
    ...each(toBe, adjectives('intervenu, favorable à, hostile à, opposé à, convaincu, déterminé à, disposé à')),
  ],
  auxiliaries: [
    ...toHave,
    ...finite('vouloir, pouvoir, devoir, aller, sembler, continuer, commencer, cesser, oser, savoir'),
    ...finite('venir'),
  ],
  participles: [
    ...participles(`${french.saying}, ${french.deciding}, ${french.acting}, ${french.achieving}`),
    ...list(`${french.saying}, ${french.deciding}, ${french.acting}, ${french.achieving}`),
  ],
  between: list(`
    t, il, elle, ils, elles, n, ne, se, s, y, en, lui, leur, le, la, les, l, pas, plus, aussi, déjà, toujours, ainsi,
    également, hier, encore, jamais, bien, donc, alors, cependant, pourtant, notamment, vivement, fermement, de, d, à, même,
    récemment, immédiatement, aussitôt, officiellement, formellement, clairement, plutôt, finalement, enfin, d’abord,
    désormais, longtemps, explicitement, publiquement, catégoriquement, régulièrement
  `),
  placeBefore: [
    ...list(`
      à, a, vers, à côté de, depuis, dans, sur, via, chez, près de, loin de, autour de, hors de, à l’entrée de,
      partir de, part de la gare de, jusqu’à, entre dans, passer par, passe par, passé par, passant par, transiter par,
      à travers, capitale, ville, préfecture, rejoindre
    `),
    ...each(list('à destination, en direction, en provenance, de retour, au départ, au large, au-dessus'), ['de']),
    ...each(list('vol, train, avion, ferry, bateau, départ, départs'), ['pour']),
    ...verbs(french.overPlaces),
    ...verbs('frapper'),
    ...each(verbs(french.being), ['à']),
    ...each(verbs(french.wiring), ['de']),
    ...each(participles('venir, revenir, arriver'), ['de']),
  ],
  apposed: ['capitale'],
  weak: ['à', 'a', 'sur', 'vers', 'dans', ...verbs('frapper')],
  stances: [...nouns(french.givenNouns), ...verbs(french.givenVerbs), ...each(['en'], verbs('prendre'))],
  placeAfter: [
    ...list('intra muros, centre, ville'),
    ...each(toBe, participles('tomber, encercler, assiéger, bombarder, libérer, évacuer, inonder, bloquer')),
    ...each(toHave, each(['été'], participles('encercler, assiéger, bombarder, libérer, évacuer, inonder, bloquer'))),
  ],
  streets: nouns('rue, avenue, boulevard, place, quai, faubourg, cours, impasse, square'),
  asides: [
    ...list(`
      de son côté, de leur côté, pour sa part, pour leur part, à son tour, quant à elle, quant à lui, en revanche, lui, elle,
      eux, elles, elle-même, lui-même, elle aussi, lui aussi, en réponse, en retour, en effet, au contraire, par la voix de,
      par la voix du, pourtant, cependant, toutefois, en représailles, comme
    `),
    ...each(
      ['', 'principal', 'fidèle', 'premier'].flatMap((word) =>
        ['allié', 'alliée', 'soutien', 'parrain', 'rival', 'rivale'].map((noun) => `${word} ${noun}`.trim()),
      ),
      ['de', 'du', 'des'],
    ),
  ],
  relatives: ['qui'],
  openers: list(`
    mais, que, car, donc, or, si, quand, lorsque, tandis que, alors que, tandis, alors, puisque, comme, aussi, cependant,
    pourtant, hier, aujourd, hui, ensuite, enfin, puis
  `),
  joiners: ['et', 'ou', 'ni', 'comme'],
  pairs: ['entre'],
  relations: [...nouns(french.relations), ...verbs(french.dealing)],
  parties: ['avec'],
  routes: nouns(french.routes),
  motion: [...verbs(french.going), ...nouns('train, avion, vol, départ, voyage')],
  towards: ['pour'],
  leaving: ['de'],
};
