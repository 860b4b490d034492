import type { NameCues } from '../../language.ts';
import { list } from '../list.ts';

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
    western, internet, web, god, photo, source, see, read, in, following
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
  courtesies: list('mr, mrs, ms'),
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
    'armed-group': list('brigade, brigades, militia, battalion'),
    country: list('republic, kingdom'),
    mountain: list('mount'),
    river: list('lake'),
    sea: list('gulf'),
  },
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
