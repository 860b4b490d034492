import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
  actorBefore: list(`
    pro, anti, according to, government of, regime of, authorities in, relations with, relations between,
    talks with, talks between, deal with, agreement with, agreement between, tensions between, tensions with,
    alliance with, sanctions against, support of, support from, backing of, backing from, allies of, ally of,
    allied with, loyal to, hostile to, opposed to, pressure on, pressure from, accuses, accused, urges, urged,
    blames, blamed, criticised, criticized, asked, urging, informed, warned, assured
  `),
  agents: list(`
    backed, supported, led, sponsored, funded, armed, trained, controlled, accused, announced, imposed,
    recognised, recognized, proposed, condemned, commanded, sent, supplied, brokered, designated, rejected,
    ordered, launched
  `),
  by: ['by'],
  actorAfter: list(`
    says, said, announces, announced, accuses, accused, denies, denied, claims, claimed, wants, wanted,
    supports, supported, backs, backed, refuses, refused, rejects, rejected, condemns, condemned, urges,
    urged, demands, demanded, warns, warned, insists, insisted, hopes, hoped, believes, believed, considers,
    considered, decides, decided, declares, declared, agrees, agreed, responded, responds, replied, reacted,
    confirmed, confirms, threatened, threatens, vowed, pledged, blamed, blames, seeks, sought, sent,
    sends, ordered, imposed, launched, maintains, maintained, fears, feared, expects, intends, plans,
    government, regime, administration
  `),
  auxiliaries: list(`
    has, have, had, will, would, may, might, could, should, must, hasn't, did, does
  `),
  participles: list(`
    said, announced, accused, denied, claimed, wanted, supported, backed, refused, rejected, condemned, urged,
    demanded, warned, insisted, decided, declared, agreed, responded, confirmed, threatened, vowed, pledged,
    blamed, sought, sent, ordered, imposed, launched, say, accept, support, back, refuse, reject, send,
    continue, respond, recognise, recognize
  `),
  between: list(`
    not, also, already, now, repeatedly, strongly, officially, reportedly, never, still, then, later, since,
    itself, long, immediately, quickly
  `),
  placeBefore: list(`
    in, at, to, from, into, near, towards, toward, through, outside, inside, around, within, across,
    throughout, city of, town of, capital of, streets of, outskirts of, suburbs of, centre of, center of,
    residents of, people of, university of, north of, south of, east of, west of, km of, kilometres of,
    kilometers of, miles of, battle of, siege of, fall of, capture of, province of, governorate of, reached,
    leave, left, entered, visited, visit, downtown, central, northern, southern, eastern, western, rural, suburb of,
    neighborhood of, neighbourhood of, area of, edge of, defense of, defence of, attack on, attacks on, capital,
    captured, seized, besieged, encircling, linking, district of, march on, marched on
  `),
  apposed: ['capital'],
  weak: ['to', 'from', 'at', 'towards', 'toward', 'into'],
  stances: list(`
    aid, assistance, support, supporters, weapons, arms, missiles, ammunition, funding, funds, opposition, opponents,
    response, responses, reply, answer, reaction, criticism, criticisms, message, messages, warning, warnings,
    sanctions, pressure, concessions, threat, threats, loyalty, objections, anger, language, policy, policies, stance,
    attitude, approval, permission, lead, leads, leading, led, signal, signals, ultimatum, appeal, appeals, demands,
    denial, denials, commitment, alternative, challenge
  `),
  placeAfter: list(`
    based, born, bound, area, airport, international airport, suburb, suburbs, countryside, governorate,
    province, district, street, streets, residents
  `),
  asides: list(`
    for its part, in turn, in response, in a statement, however, meanwhile, on the other hand, an ally of,
    the main ally of, ally of, backer of
  `),
  relatives: ['which', 'who'],
  openers: list(`
    but, that, while, as, if, when, both, neither, either, because, since, although, whether, yet
  `),
  joiners: ['and', 'or', 'nor'],
  pairs: ['between'],
  motion: list(`
    flight, flights, train, trains, flew, left, departed, departs, leaves, bound, travelled, traveled
  `),
  towards: ['for'],
  leaving: [],
};
