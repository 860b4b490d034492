import type { NameCues } from '../../language.ts';
import { arabicHeads } from '../arabic-names.ts';
import { list } from '../list.ts';
import { givenNames } from './given-names.ts';
import { peoples } from './peoples.ts';
import { transliteration } from './transliteration.ts';

/** How texts show their names. */
export const names: NameCues = {
  notNames: list(`
    the, a, an, this, that, these, those, and, or, but, nor, so, yet, for, if, then, than, as, at, by, from, in, into,
    of, off, on, onto, out, over, to, under, up, with, without, after, before, during, since, until, while, when,
    where, which, who, whom, whose, what, why, how, i, you, he, she, it, we, they, me, him, her, us, them, my, your,
    his, its, our, their, is, are, was, were, be, been, being, has, have, had, do, does, did, will, would, can, could,
    may, might, must, shall, should, not, no, yes, all, any, some, each, every, many, much, more, most, few, other,
    another, such, only, also, however, although, though, because, despite, according, meanwhile, later, earlier,
    there, here, now, both, either, neither, between, among, about, against, one, two, three, four, five, six, seven,
    eight, nine, ten, first, second, third, last, new, yesterday, today, tomorrow, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
    january, february, march, april, june, july, august, september, october, november, december, mr, mrs, ms, dr,
    president, minister, government, state, foreign, prime, north, south, east, west, northern, southern, eastern,
    western, gdp, dna, ngo, ngos, tv, dvd, gps, ceo, ied, ieds, idp, idps, pow, pows, hiv, aids, vip, suv, wmd, km, kg,
    pm, gmt, utc, est, ok, pdf, url, isbn, near, amid, amidst, within, outside, inside, across, behind, beyond, toward, towards, around, along, alongside, through,
    throughout, where, once, still, even, just, instead, moreover, furthermore, therefore, thus, hence, next, several, internet, web, god, photo, source, see, read, in, following
  `),
  openers: list('new, north, south, east, west, northern, southern, eastern, western, foreign, first'),
  connectors: list('of, the, de, du, la'),
  weakConnectors: list('and, for, in, on, to'),
  particles: list(`
    van, von, der, den, ben, bin, ibn, al, el, ul, as, ash, ad, ar, ez, ech, es, da, dos, di, della, del, abu
  `),
  titles: list(`
    mr, mrs, ms, dr, president, minister, prime minister, senator, general, colonel, captain, major, lieutenant,
    commander, admiral, judge, professor, pope, king, queen, prince, princess, emir, sheikh, imam, ayatollah,
    chancellor, governor, mayor, secretary, spokesman, spokeswoman, spokesperson, director, sir, leader, journalist
  `),
  courtesies: list('mr, mrs, ms, miss, dr, prof, sir'),
  families: list('family, brothers, sisters, siblings'),
  indefinites: list(`
    a, an, another, any, no, some, every, each, a new, a larger, a broad, a broader, a large, a second, a wider
  `),
  heads: {
    organisation: list(`
      organisation, organization, council, committee, assembly, court, ministry, commission, federation, university,
      institute, centre, center, agency, association, foundation, observatory, parliament, bank, office, department
    `),
    alliance: list('union, coalition, alliance'),
    party: list('party, front, movement'),
    'armed-force': list('army, forces, navy'),
    'armed-group': [...list('brigade, brigades, militia, battalion'), ...arabicHeads],
    country: list('republic, kingdom'),
    mountain: list('mount'),
    lake: list('lake'),
    sea: list('gulf'),
  },
  tails: {
    organisation: list(`
      council, committee, commission, court, ministry, department, agency, association, foundation, federation,
      university, institute, college, school, centre, center, hospital, observatory, organisation, organization, watch,
      network, bank, office, bureau, administration, authority, police, fund, assembly,
      parliament, senate, congress, club, society, initiative, committees, crescent, cross,
      international, defence, defense, service, services, staff, room, club, academy
    `),
    'armed-force': list('army, forces, navy, force, guard, guards, marines, command, corps'),
    'armed-group': list(`
      brigade, brigades, battalion, battalions, division, militia, militias, units, front, regiment,
      fighters, movement
    `),
    party: list('party'),
    alliance: list('union, coalition, alliance, league, axis, bloc'),
    government: list('government, regime, cabinet, presidency'),
    company: list('company, corporation, inc, ltd, group, airlines, airways, industries, motors, energy, oil'),
    media: list(`
      times, post, news, newspaper, magazine, journal, tribune, telegraph, guardian, herald, news agency, tv,
      television, radio, channel, press, observer, review, today, gazette
    `),
    province: list('province, governorate, governorates, prefecture, county, oblast'),
    region: list(
      'region, island, islands, peninsula, plain, valley, desert, countryside, coast, states, territory, zone',
    ),
    district: list('district, neighbourhood, neighborhood, subdistrict, suburb, quarter'),
    city: list('city, town, village'),
    river: list('river, canal'),
    lake: list('lake'),
    mountain: list('mountain, mountains, hills, heights, hill'),
    sea: list('sea, ocean, gulf, strait, bay'),
    site: list(`
      airport, airbase, base, dam, bridge, prison, square, street, road, highway, palace, castle, mosque,
      church, cathedral, stadium, crossing, camp, station, factory, refinery, field, museum,
      park, garden, hotel, theatre, theater, market, citadel, port, tower
    `),
  },
  known: {
    country: list(`
      turkey, britain, great britain, england, scotland, wales, america, usa, u.s., us, uk, uae, ivory coast, burma,
      swaziland, macedonia, holland, dr congo, congo, korea, czech republic, palestine, soviet union, ussr, yugoslavia, northern ireland
    `),
    region: list(`
      middle east, near east, levant, maghreb, balkans, west bank, gaza strip, sahel, horn of africa, caucasus, crimea,
      kashmir, kurdistan, mesopotamia, scandinavia, latin america, sub-saharan africa, darfur, golan heights, catalonia
    `),
    continent: list('antarctica'),
  },
  sides: list(
    'north, south, east, west, northern, southern, eastern, western, northwestern, northeastern, southwestern, southeastern',
  ),
  sideOf: ['of'],
  purposes: list('for'),
  events: list(`
    battle, siege, operation, war, wars, offensive, campaign, conference, treaty, agreement, accord, accords, summit,
    crisis, revolution, uprising, massacre, bombing, bombings, attack, attacks, cup, championship, championships,
    award, awards, prize, games, act, resolution, talks, memorandum, constitution, coup, ceasefire, intervention,
    invasion, insurgency, conflict, conflicts, spring, day, week, month, year, clashes, list, timeline, timelines,
    history, raid, raids, plan, declaration, convention, protocol, protests, referendum, election, elections, genocide,
    mandate, truce, pact, statute, order, article, chapter, stage, phase, process, offensives
  `),
  peoples,
  givenNames,
  determiners: list('the'),
  goesOnSmall: false,
  transliteration,
  smallHeads: [],
  classes: {
    city: list('city of, town of, village of, mayor of'),
    province: list('province of, governorate of'),
    region: list('region of, island of'),
    district: list('district of, neighbourhood of, neighborhood of'),
    river: list('river'),
    media: list('newspaper, magazine, channel, news agency, website'),
    company: list('company, manufacturer'),
  },
  classesAfter: {
    province: list('province, governorate'),
    city: list('city'),
    river: list('river'),
  },
  placeBefore: list('in, at, near, north of, south of, east of, west of, capital of, outside, towards, toward'),
  plurals: list('the, these, those, many, some, several, two, three, four'),
  abbreviations: list('mr, mrs, ms, dr, st, gen, col, lt, sgt, capt, maj, sen, gov, rep, no, vs'),
};
