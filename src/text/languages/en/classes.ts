/** The words of English by what they tell of a capital beside them, as lemmas; `metonymy.ts` makes its patterns of them. */

/** What a speaker does, and cities do not. */
export const saying = `
  acknowledge, add, admit, announce, answer, argue, assert, claim, confirm, declare, deny, explain, hint, insist, maintain,
  protest, react, reaffirm, reiterate, reply, respond, retort, say, state, stress, vow, warn
`;

/** What somebody decides, wants, thinks, asks of others. */
export const deciding = `
  accept, accuse, agree, aim, allege, appeal, approve, ask, assure, authorise, authorize, back, believe, bet, blame, choose, condemn, consider, contend, criticise, criticize, decide, deem, demand, denounce, desire, designate,
  disagree, expect, fear, forbid, hope, impose, insist, intend, know, object, oppose, order, perceive, plan, pledge, prefer,
  pressure, promise, propose, reassure, recognise, recognize, refuse, regard, reject, renounce, request, rescind, resolve,
  seek, suspect, sympathise, sympathize, think, threaten, tolerate, try, urge, want, welcome, withhold
`;

/** What is done to others with arms, money, envoys. */
export const acting = `
  arm, assist, aid, cease, coordinate, cooperate, deliver, deploy, dispatch, facilitate, finance, fund, give, help, intervene,
  invade, launch, mediate, negotiate, provide, retaliate, send, side, sponsor, supply, support, suspend, train, withdraw
`;

/** Of whom it is said by whom he is helped, led, sent, judged. */
export const passive = `
  accuse, announce, approve, arm, back, broker, command, condemn, consider, control, designate, finance, fund, impose, launch,
  lead, order, perceive, propose, recognise, recognize, reject, send, sponsor, supply, support, train
`;

/** What one does to a government in words. */
export const addressing = `
  accuse, ask, assure, blame, criticise, criticize, denounce, inform, persuade, pressure, reassure, thank, urge, warn
`;

/** How a government may be minded: « Moscow was concerned ». */
export const attitudes = `
  adamant, angry, apprehensive, committed, concerned, convinced, determined, eager, focused, furious, hesitant, in talks, keen, opposed,
  prepared to, ready to, reluctant, supportive, unwilling, wary, willing, worried
`;

/** Who governs, and who speaks for him. */
export const authorities = `administration, authority, cabinet, government, junta, leadership, regime, ruler`;

/** What is one’s who wants something. */
export const intentions = `
  ambition, approval, assessment, attitude, backing, claim, concern, consent, decision, demand, denial, diplomacy, goal,
  intention, interest, objective, pressure, position, refusal, stance, support, willingness
`;

/** The same where it is said with ’s, and what is a state’s alone. */
export const ofStates = `
  accusation, actions, admission, aid, aim, air force, airstrike, ally, allegation, announcement, army, attempt, backer,
  behaviour, behavior, commitment, condition, control, delegation, deployment, effort, enemy, failure, foreign, forces,
  foreign minister, foreign policy, government, hostility, influence, intelligence, intervention, invasion, involvement,
  military, militia, nuclear, offer, opponent, opposition, overture, partner, permission, plan, policy, presence, priority,
  proposal, proxy, regional, reaction, relation, relationship, request, response, role, rule, sanction, security, statement,
  strategic, strategy, support, troops, view, weapons, withdrawal
`;

/** What there is between two states. */
export const relations = `
  accord, agreement, alliance, antagonism, ceasefire, coalition, compromise, confrontation, conflict, contact, cooperation,
  coordination, deal, dialogue, diplomacy, dispute, entente, friction, hostility, negotiation, pact, partnership, rapprochement,
  reconciliation, relation, relationship, rift, rivalry, talk, tension, tie, treaty, truce, understanding, war
`;

/** What two states do with each other. */
export const dealing = `ally, bargain, collaborate, conspire, cooperate, coordinate, negotiate, reconcile, side`;

/** What there is between two towns. */
export const routes = `
  bus, connect, drive, distance, flight, highway, journey, km, line, link, mile, motorway, rail, railway, road, route, shuttle,
  train, way
`;

/** What stands in a town and is called after it, before or after its name. */
export const institutions = `
  academy, airport, archbishop, archdiocese, bar, barracks, base, bazaar, bishop, bureau, cathedral, cemetery, church, citadel,
  cleric, clinic, conference, congress, consulate, correspondent, council, court, embassy, exhibition, factory,
  festival, garrison, gallery, hospital, hotel, imam, jail, library, market, mayor, metro, mosque, museum, newspaper, office,
  opera, palace, park, police, port, prison, prosecutor, protest, radio, railway, restaurant, rioting, riot, sewer,
  shop, shrine, souk, square, stadium, stock exchange, studio, subway, summit, synagogue, talks, theater, theatre, tower,
  university, zoo, suburb, surroundings, countryside, neighborhood, neighbourhood, district, street, outskirts, resident,
  governorate, province, civilian, inhabitant, population, area, international airport, city, railway station, station,
  radio station, water supply, sports
`;

/** Parts of a town, what surrounds it, and what happens there. */
export const surroundings = `
  area, battle, bombardment, capital, capture, center, centre, city, control, countryside, defence, defense, district, edge,
  encirclement, fall, gate, ghouta, governorate, heart, highway, hotel, house, inhabitant, kilometer, kilometre, km, liberation,
  mile, native, neighborhood, neighbourhood, outskirt, part, patriarch, people, population, port, province, resident, road, ruin, siege,
  sky, street, stronghold, suburb, surrender, town, university, village, vicinity, west, east, north, south, northeast, northwest,
  southeast, southwest, north-east, north-west, south-east, south-west
`;

/** To go over, into, out of a town, to hold it or to harm it. */
export const overPlaces = `
  besiege, bomb, bombard, capture, enter, encircle, evacuate, flee, leave, liberate, occupy, overfly, reach, reoccupy, retake,
  recapture, seize, shell, storm, surround, tour, visit
`;

/** To go to, out of or through. */
export const going = `
  advance, arrive, converge, depart, drive, fall back, flee, fly, head, march, move, retreat, return, ride, sail, travel, walk
`;

/** What is given to a government, said or done to it or by it, though `to` and `from` stand before any town. */
export const given = `
  aid, alternative, ammunition, anger, answer, appeal, approval, arm, assistance, attitude, challenge, commitment, concession,
  criticism, demand, denial, fund, funding, language, loyalty, message, missile, objection, opponent, opposition, order,
  permission, policy, pressure, reaction, reply, response, sanction, signal, stance, support, supporter, threat, ultimatum,
  warning, weapon
`;
