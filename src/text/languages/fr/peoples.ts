import { list } from '../list.ts';

/** In the masculine singular; the other forms are made by rule. */
const words = list(`
  afghan, africain, albanais, algérien, allemand, américain, andalou, andorran, angolais, anglais, arabe, argentin,
  arménien, asiatique, assyrien, australien, autrichien, azéri, bahreïni, balte, bangladais, basque, bavarois, belge,
  béninois, bermudien, berbère, biélorusse, birman, bolivien, bosniaque, bosnien, botswanais, brésilien, breton,
  britannique, bulgare, burkinabé, burkinabè, burundais, cambodgien, camerounais, canadien, catalan, centrafricain,
  chilien, chinois, chypriote, colombien, congolais, coréen, corse, croate, cubain, danois, druze, écossais, égyptien,
  émirati, équatorien, érythréen, espagnol, estonien, éthiopien, européen, finlandais, finnois, flamand, français,
  franco, gabonais, gallois, gambien, gazaoui, géorgien, ghanéen, guatémaltèque, guinéen, haïtien, hongrois, indien,
  indonésien, irakien, iranien, irlandais, islandais, israélien, italien, ivoirien, jamaïcain, japonais, jordanien,
  kabyle, kazakh, kényan, kirghize, kosovar, kurde, koweïtien, laotien, letton, libanais, libérien, libyen, lituanien,
  luxembourgeois, macédonien, malaisien, malgache, malien, maltais, maghrébin, marocain, maronite, mauricien,
  mauritanien, mexicain, moldave, mongol, monégasque, monténégrin, mozambicain, namibien, néerlandais, néo-zélandais,
  népalais, nicaraguayen, nigérian, nigérien, nord-américain, nord-coréen, norvégien, omanais, ottoman, ougandais,
  ouïghour, ouzbek, pakistanais, palestinien, panaméen, paraguayen, parisien, persan, péruvien, philippin, polonais,
  portugais, prussien, qatari, québécois, roumain, russe, rwandais, sahraoui, salvadorien, saoudien, scandinave,
  sénégalais, serbe, sicilien, singapourien, slovaque, slovène, somalien, soudanais, soviétique, sri-lankais,
  sud-africain, sud-américain, sud-coréen, sud-soudanais, suédois, suisse, syrien, syriaque, tadjik, taïwanais,
  tanzanien, tchadien, tchèque, tchétchène, thaïlandais, tibétain, togolais, tunisien, turkmène, ukrainien, uruguayen,
  vénézuélien, vietnamien, wallon, yéménite, yézidi, yougoslave, zambien, zimbabwéen,
  alaouite, anglican, baasiste, bouddhiste, catholique, chiite, chrétien, communiste, copte, djihadiste, gaulliste,
  hindou, islamiste, juif, juive, maoïste, marxiste, musulman, nazi, orthodoxe, protestant, salafiste, socialiste,
  sunnite, wahhabite, houthi
`);

const irregular = list(`
  turc, turcs, turque, turques, grec, grecs, grecque, grecques, suissesse, suissesses, andalouse, andalouses, juives,
  métropolitain, rom, roms, esquimau, esquimaux, inuit, inuits, maori, maoris, touareg, touaregs
`);

/** Peoples and faiths, in all their forms: « le Syrien », « l’Américaine », who are named by what follows. */
export const peoples = [
  ...irregular,
  ...words.flatMap((word) => {
    const feminine = word
      .replace(/(?:en|ien|éen)$/, (end) => `${end}n`)
      .replace(/breton$/, 'bretonn')
      .replace(/wallon$|letton$/, (end) => `${end}n`)
      .replace(/([^e])$/, '$1e');
    return [word, word.endsWith('s') ? word : `${word}s`, feminine, `${feminine}s`];
  }),
];
