import { list } from '../list.ts';

/** Adjectives without their ending. */
const adjectives = list(`
  afghanisch, afrikanisch, albanisch, algerisch, amerikanisch, angolanisch, arabisch, argentinisch, armenisch,
  aserbaidschanisch, asiatisch, australisch, bayerisch, bayrisch, belarussisch, belgisch, bosnisch, brasilianisch,
  britisch, bulgarisch, chilenisch, chinesisch, dänisch, deutsch, englisch, estnisch, europäisch, finnisch, französisch,
  georgisch, griechisch, indisch, indonesisch, irakisch, iranisch, irisch, isländisch, israelisch, italienisch,
  japanisch, jemenitisch, jordanisch, jüdisch, kanadisch, katholisch, kolumbianisch, koreanisch, kroatisch, kubanisch,
  kurdisch, lettisch, libanesisch, libysch, litauisch, malisch, marokkanisch, mexikanisch, muslimisch, niederländisch,
  nigerianisch, nordkoreanisch, norwegisch, österreichisch, osmanisch, pakistanisch, palästinensisch, persisch,
  peruanisch, philippinisch, polnisch, portugiesisch, preußisch, protestantisch, evangelisch, rumänisch, russisch,
  sächsisch, saudisch, saudi-arabisch, schottisch, schwedisch, schweizerisch, serbisch, slowakisch, slowenisch,
  somalisch, sowjetisch, spanisch, sudanesisch, südafrikanisch, südkoreanisch, syrisch, tibetisch, tschechisch,
  tschetschenisch, tunesisch, türkisch, ukrainisch, ungarisch, venezolanisch, vietnamesisch, alawitisch, christlich,
  islamisch, islamistisch, schiitisch, sunnitisch, sozialistisch, kommunistisch
`);

/** Nouns without the n of the plural and the cases. */
const people = list(`
  afghane, albaner, algerier, amerikaner, araber, argentinier, armenier, asiate, australier, bayer, belgier, bosnier,
  brasilianer, brite, bulgare, chilene, chinese, däne, deutsche, deutscher, engländer, este, europäer, finne, franzose,
  georgier, grieche, inder, indonesier, iraker, iraner, ire, isländer, israeli, italiener, japaner, jemenit, jordanier,
  kanadier, kolumbianer, koreaner, kroate, kubaner, kurde, lette, libanese, libyer, litauer, marokkaner, mexikaner,
  niederländer, nigerianer, norweger, österreicher, osmane, pakistaner, palästinenser, perser, peruaner, pole,
  portugiese, preuße, rumäne, russe, sachse, schotte, schwede, schweizer, serbe, slowake, slowene, somalier, spanier,
  sudanese, südafrikaner, syrer, tibeter, tscheche, tschetschene, tunesier, türke, ukrainer, ungar, us-amerikaner,
  venezolaner, vietnamese, alawit, christ, druse, islamist, jeside, jude, katholik, kommunist, muslim, nazi, protestant,
  salafist, schiit, sozialist, sozialdemokrat, sunnit, dschihadist
`);

/** Peoples and faiths, in all their forms: « die Syrer », « Syrische ». */
export const peoples = [
  ...adjectives.flatMap((word) => ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => word + ending)),
  ...people.flatMap((word) => ['', 's', 'n', 'en', 'in', 'innen', 'e'].map((ending) => word + ending)),
];
