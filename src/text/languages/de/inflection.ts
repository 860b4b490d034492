import { list } from '../list.ts';

/** Strong verbs: present and simple past of the third person singular, participle without its prefix. */
const strong: Readonly<Record<string, readonly [string, string, string]>> = {
  bitten: ['bittet', 'bat', 'gebeten'],
  bieten: ['bietet', 'bot', 'geboten'],
  bleiben: ['bleibt', 'blieb', 'geblieben'],
  brechen: ['bricht', 'brach', 'gebrochen'],
  bringen: ['bringt', 'brachte', 'gebracht'],
  denken: ['denkt', 'dachte', 'gedacht'],
  fahren: ['fährt', 'fuhr', 'gefahren'],
  fallen: ['fällt', 'fiel', 'gefallen'],
  fliegen: ['fliegt', 'flog', 'geflogen'],
  fliehen: ['flieht', 'floh', 'geflohen'],
  geben: ['gibt', 'gab', 'gegeben'],
  gehen: ['geht', 'ging', 'gegangen'],
  greifen: ['greift', 'griff', 'gegriffen'],
  halten: ['hält', 'hielt', 'gehalten'],
  heißen: ['heißt', 'hieß', 'geheißen'],
  kennen: ['kennt', 'kannte', 'gekannt'],
  kommen: ['kommt', 'kam', 'gekommen'],
  lassen: ['lässt', 'ließ', 'gelassen'],
  nehmen: ['nimmt', 'nahm', 'genommen'],
  raten: ['rät', 'riet', 'geraten'],
  rufen: ['ruft', 'rief', 'gerufen'],
  scheiden: ['scheidet', 'schied', 'geschieden'],
  schließen: ['schließt', 'schloss', 'geschlossen'],
  sehen: ['sieht', 'sah', 'gesehen'],
  sprechen: ['spricht', 'sprach', 'gesprochen'],
  stehen: ['steht', 'stand', 'gestanden'],
  streiten: ['streitet', 'stritt', 'gestritten'],
  treffen: ['trifft', 'traf', 'getroffen'],
  treten: ['tritt', 'trat', 'getreten'],
  wenden: ['wendet', 'wandte', 'gewandt'],
  weichen: ['weicht', 'wich', 'gewichen'],
  weisen: ['weist', 'wies', 'gewiesen'],
  werfen: ['wirft', 'warf', 'geworfen'],
  ziehen: ['zieht', 'zog', 'gezogen'],
};

/** Prefixes that stand apart from the verb in a main clause, and those that never do. */
const separable = list('an, ab, auf, aus, bei, ein, her, hin, los, mit, nach, vor, weg, zu, zurück, zusammen');
const inseparable = list('be, emp, ent, er, ge, miss, ver, wider, zer, über, unter');

/** The forms of a German verb in the third person: « lehnt, lehnen, lehnte, lehnten » and « abgelehnt ». */
export interface VerbForms {
  infinitive: string;
  /** Without a prefix that stands apart. */
  finite: string[];
  participle: string;
}

/** @param written the infinitive; a prefix that stands apart is parted by a stroke: `ab|lehnen`. */
export function conjugate(written: string): VerbForms {
  const [prefix, verb] = written.includes('|') ? (written.split('|', 2) as [string, string]) : ['', written];
  if (prefix !== '' && !separable.includes(prefix)) throw new Error(`“${prefix}” is no prefix of a German verb`);
  const fixed = inseparable.find((one) => verb.startsWith(one) && verb.length > one.length + 4) ?? '';
  const model = strong[verb] ?? strong[verb.slice(fixed.length)];
  const infinitive = prefix + verb;
  if (model) {
    const beginning = strong[verb] ? '' : fixed;
    const [present, past, participle] = model;
    const own = beginning === '' ? participle : beginning + participle.replace(/^ge/, '');
    return {
      infinitive,
      finite: [beginning + present, verb, beginning + past, `${beginning}${past}${past.endsWith('e') ? 'n' : 'en'}`],
      participle: prefix + own,
    };
  }
  const stem = verb.replace(/e?n$/, '');
  const joined = /(?:[dt]|[^lrhmn][mn])$/.test(stem) ? `${stem}e` : stem;
  const isBare = fixed !== '' || /ieren$/.test(verb);
  return {
    infinitive,
    finite: [`${joined}t`, verb, `${joined}te`, `${joined}ten`],
    participle: `${prefix}${isBare ? '' : 'ge'}${joined}t`,
  };
}

const forms = (verbs: string): VerbForms[] => list(verbs).map(conjugate);

/** What a verb is in a main clause; the list is of infinitives, parted by commas. */
export const finite = (verbs: string): string[] => forms(verbs).flatMap((verb) => verb.finite);

/** What follows « hat » and « will ». */
export const nonFinite = (verbs: string): string[] =>
  forms(verbs).flatMap(({ infinitive, participle }) => [infinitive, participle]);

/** Participles, with their endings before a noun. */
export const participles = (verbs: string): string[] => forms(verbs).flatMap(({ participle }) => declined(participle));

/** An adjective or participle with its endings. */
export const declined = (word: string): string[] => ['', 'e', 'en', 'er', 'es', 'em'].map((end) => word + end);

/** Feminine nouns in `-ung`, `-ion`, `-ie`, `-heit` and the like in both numbers; others as they are. */
export const nouns = (singulars: string): string[] =>
  list(singulars).flatMap((noun) =>
    /(?:ung|ion|heit|keit|schaft|tät)$/.test(noun)
      ? [noun, `${noun}en`]
      : /[^e]e$/.test(noun)
        ? [noun, `${noun}n`]
        : [noun],
  );
