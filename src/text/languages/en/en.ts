import type { Language } from '../../language.ts';
import { arabicArticle } from '../arabic-article.ts';
import { list } from '../list.ts';

/** English. */
export const en: Language = {
  tag: 'en',
  elisions: [],
  articles: ['The'],
  possessives: ['s'],
  hyphenPrefixes: list(`
    anti, pro, ex, non, pre, post, mid, inter, trans, un, neo, north, south, east, west, former, vice, self
  `),
  namingPrefixes: ['north', 'south', 'east', 'west'],
  hyphenSuffixes: list(`
    based, backed, led, born, held, controlled, linked, affiliated, aligned, run, area, wide, style, made,
    trained, supported, supplied, sponsored, funded, allied, occupied, owned, bound, inspired, appointed,
    brokered, ruled, friendly, related, built, imposed, era
  `),
  endings: [],
  capitalNouns: false,
  spellings: arabicArticle,
  proclitics: [],
  fusions: [],
  names: {
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
    placeBefore: list('in, at, near, north of, south of, east of, west of, capital of, outside, towards, toward'),
    plurals: list('the, these, those, many, some, several, two, three, four'),
    abbreviations: list('mr, mrs, ms, dr, st, gen, col, lt, sgt, capt, maj, sen, gov, rep, no, vs'),
  },
  metonymy: {
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
  },
};
