import { createRequire } from 'node:module';

/** Words that join the parts of a name, lower case: `Boulogne-sur-Mer`, `Deir ez-Zor`, `Stratford-upon-Avon`. */
export const nameParticles: ReadonlySet<string> = new Set([
  ...'sur sous en le la les lès lez lè de du des et à au aux près d l'.split(' '),
  ...'upon on in by under over of the and super cum at to up'.split(' '),
  ...'am an der ob bei vor im und auf'.split(' '),
  ...'y del los las e'.split(' '),
  ...'al el ez ad ar as ash at az ech es er bin ben abu abou ul ol'.split(' '),
]);

/** What hangs on a hyphen for a word that comes later: `Haupt- und Nebenstellen`, `pre- and post-war`. */
export const hangingWords: ReadonlySet<string> = new Set(['und', 'oder', 'bis', 'sowie', 'bzw', 'and', 'or', 'ou']);

/** First parts of compounds that keep their hyphen, lower case, in French, English, German and Spanish. */
export const compoundBegins: ReadonlySet<string> = new Set([
  ...'porte sous ex vice non demi mi semi avant après arrière contre entre quasi'.split(' '),
  ...'grand grands grande petit petits petite haut haute bas basse beau belle bien'.split(' '),
  ...'nord sud est ouest saint sainte mal nouveau nouvelle pro anti néo ultra extra'.split(' '),
  ...'garde chef lieu mot main coup compte casse cessez rendez laissez va sans tout'.split(' '),
  ...'toute tête libre franc court long double quart tiers hors outre plus moins deux'.split(' '),
  ...'trois quatre vingt vingts trente quarante cinquante soixante cent mille dix lui'.split(' '),
  ...'elle eux nous vous celui celle ceux là ci peut quelques au par jusque audio'.split(' '),
  ...'post pré co auto radio télé micro trans aide assistant maître essuie ouvre lance'.split(' '),
  ...'self well half high low short mid pre cross mother father son daughter brother'.split(' '),
  ...'sister in so then twenty thirty forty fifty sixty seventy eighty ninety vice left'.split(' '),
  ...'right far all one two three four five six seven eight nine ten first second'.split(' '),
  ...'franco anglo germano hispano israelo israélo russo sino austro nippo indo afro euro'.split(' '),
]);

const require = createRequire(import.meta.url);
const lists = new Map<string, ReadonlySet<string>>();

/** The words of a language, read when the first line that ends in a hyphen comes. */
function listOf(name: string): ReadonlySet<string> {
  const list = lists.get(name) ?? new Set<string>(require(name));
  lists.set(name, list);
  return list;
}

/** Small words that tell in which language a text is, and the words of that language where we have a list of them. */
export const smallWords: readonly { words: readonly string[]; list?: () => ReadonlySet<string> }[] = [
  {
    words: ['le', 'les', 'des', 'et', 'est', 'du', 'une', 'dans', 'par', 'pour', 'que', 'sur'],
    list: () => listOf('an-array-of-french-words'),
  },
  {
    words: ['the', 'of', 'and', 'to', 'is', 'that', 'with', 'was', 'for', 'on', 'from', 'who'],
    list: () => listOf('an-array-of-english-words'),
  },
  { words: ['der', 'die', 'das', 'und', 'ist', 'von', 'mit', 'den', 'am', 'nicht', 'ein', 'eine'] },
  { words: ['el', 'los', 'las', 'que', 'y', 'una', 'por', 'con', 'del', 'para', 'se', 'su'] },
];
