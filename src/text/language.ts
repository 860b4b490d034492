import type { Kind } from '../model/collections.ts';
import type { DateWords, FurnitureWords, LineEndWords, PageWords, PeopleWords } from './print-words.ts';

/**
 * All that is of a language, for the annotator and for whoever reads or prints texts in it. Words are data: lower case,
 * as they are written. A language is a folder of languages/.
 */
export interface Language {
  /** BCP 47 primary subtag. */
  tag: string;
  /** Words that an apostrophe ties to the next: l’, d’, qu’. A name may follow them. */
  elisions: readonly string[];
  /** Articles that, with a capital within a sentence, are part of the name: Le Monde, La Havane, The Hague. */
  articles: readonly string[];
  /** Endings after an apostrophe that are no part of a name: the s of a possessive. */
  possessives: readonly string[];
  /** Those of them that are read without the apostrophe too: Syrias. */
  lostPossessives: readonly string[];
  /** Halves of a compound before a name: anti-, pro-, ex-. */
  hyphenPrefixes: readonly string[];
  /** Those of them that with a capital make a name of its own: Sud-Soudan. */
  namingPrefixes: readonly string[];
  /** Halves of a compound after a name: -ci, -là. */
  hyphenSuffixes: readonly string[];
  /** Endings that a name's last word may take, with what the word must end in. An acronym takes none. */
  endings: readonly { add: string; after: RegExp }[];
  /** Words that are written in small letters far more often than not, in lower case. */
  commonWords: ReadonlySet<string>;
  /** Common nouns begin with a capital, which therefore says nothing of names. */
  capitalNouns: boolean;
  /** Other spellings of the same word; each is applied to all of a form at once: Österreich, Oesterreich. */
  spellings: readonly (readonly { from: RegExp; to: string }[])[];
  /** Words between the last two of a list: et, and. */
  conjunctions: readonly string[];
  /** Letters that are written onto the next word: the Arabic و, ب. At most two stand together. */
  proclitics: readonly string[];
  /** Letters of the shortest stem that one of them is taken off: what is shorter is a word of its own. */
  shortestStem: number;
  /** What changes in a name after one of these letters, and only there: الرقة, للرقة; or after a word and a space: Le Mans, au Mans. */
  fusions: readonly { after: string; from: RegExp; to: string }[];
  metonymy: MetonymyCues;
  /** By what `suggest` finds names that no entry covers. */
  names: NameCues;
  /** Elisions that are read as the word they stand for: d’ as de. */
  spelledOut: Readonly<Record<string, string>>;
  /** What may stand before an acronym in brackets, with the space or the apostrophe: « (l’OMS) ». */
  acronymArticles: readonly string[];
  /** Words after which one capital letter names nothing: « né sous X ». */
  beforeLetter: readonly string[];
  /** Small words that no letter of an acronym stands for, beside those that join names. */
  acronymGaps: readonly string[];
  /** An expression for what a masked name may have written onto it. */
  onNames: string | undefined;
  /** Plain spaces that no line may end at: an expression that finds each, with the flag g. */
  tiedSpaces: RegExp | undefined;
  /** The commonest small words, by which the language of a text is told; without accents. */
  smallWords: readonly string[];
  /** The letters beyond ASCII that it writes, in lower case. */
  letters: string | undefined;
  dates: DateWords;
  furniture: FurnitureWords;
  lineEnds: LineEndWords;
  people: PeopleWords;
  page: PageWords;
}

/** What a folder of languages/ tells; what it lacks is taken from the rules that hold for any language. */
export interface LanguageModule
  extends Partial<Omit<Language, 'tag' | 'dates' | 'furniture' | 'lineEnds' | 'people'>>,
    Pick<Language, 'tag'> {
  dates?: Partial<DateWords>;
  furniture?: Partial<FurnitureWords>;
  lineEnds?: Partial<LineEndWords>;
  people?: Partial<PeopleWords>;
}

/**
 * How a text shows its names, and what the words around one say of its kind. Phrases are words with single spaces
 * between, apostrophes left out: « ville d ».
 */
export interface NameCues {
  /** Words that with a capital are no name by themselves: the first words of sentences, offices, months. */
  notNames: readonly string[];
  /** In a language whose nouns have a capital: nouns that stand where names do. */
  commonNouns?: readonly string[];
  /** Those of them that with a capital within a sentence may begin a longer name: Sud Soudan. */
  openers: readonly string[];
  /** Small words that may join parts of one name: the « de » of « Université de Damas ». */
  connectors: readonly string[];
  /** Others that join parts only where the whole is seen again: Châlons-en-Champagne, but not « Macron en Suisse ». */
  weakConnectors: readonly string[];
  /** Small words that always belong to the name around them: van, ben, al. */
  particles: readonly string[];
  /** Right before a person: président, M. */
  titles: readonly string[];
  /** Those of them that everyone of a name may have: M., Mme. */
  courtesies: readonly string[];
  /** Right before a surname that several bear: les, famille. */
  families: readonly string[];
  /** Phrases right before a noun that nothing before has named: une, une autre. */
  indefinites: readonly string[];
  /** First words of a longer name, and the kind of what is so named: Université, Parti. */
  heads: Partial<Record<Kind, readonly string[]>>;
  /** Last words of a longer name, and the kind of what is so named: Army, Governorate. */
  tails: Partial<Record<Kind, readonly string[]>>;
  /** Names that every text of the language knows, beside the countries of Unicode CLDR: Britain, the Middle East. */
  known: Partial<Record<Kind, readonly string[]>>;
  /** Sides of the world, which with what follows are a region: Eastern Ghouta. */
  sides: readonly string[];
  /** Right after one of them, small, before what it is a side of: of. */
  sideOf: readonly string[];
  /** How only places are written: Lot-et-Garonne. */
  placeShape?: RegExp;
  /** Words before what a body is for, which is part of its name: Observatory for Human Rights. */
  purposes: readonly string[];
  /** First or last words of what is neither actor nor place: battle, offensive, traité. */
  events: readonly string[];
  /** Peoples, faiths and schools of thought, in all their forms: with a capital they name nobody by themselves. */
  peoples: readonly string[];
  /** First names of people. */
  givenNames: readonly string[];
  /** Definite articles, alone or in one word with a preposition: what they stand before is no person. */
  determiners: readonly string[];
  /** A name may go on in small letters: Organisation mondiale de la santé. */
  goesOnSmall: boolean;
  /** What the small words of such a name must be like, where anything might follow: with the article, in Arabic. */
  phrasePart?: RegExp;
  /** By what spellings of one name are known that come from another script. */
  transliteration: Transliteration;
  /** Those of the heads that begin a name without a capital: ministère de l’Intérieur. */
  smallHeads: readonly string[];
  /** Right before a name that they are no part of: ville de, fleuve. */
  classes: Partial<Record<Kind, readonly string[]>>;
  /** Right after a name of that kind: province, river. */
  classesAfter: Partial<Record<Kind, readonly string[]>>;
  /** Right before a place. */
  placeBefore: readonly string[];
  /** Determiners of the plural: a people is named after one. */
  plurals: readonly string[];
  /** Abbreviations whose dot ends no sentence. */
  abbreviations: readonly string[];
}

/**
 * The words by which one tells a government from its capital. Phrases end right before the name, or begin after it; a
 * language makes them of lemmas and their inflection.
 */
export interface MetonymyCues {
  /** Before the name: who acts, is addressed, is party to something. */
  actorBefore: readonly string[];
  /** Nouns that a word of `of` ties to the name. */
  heads: {
    /** Bodies and events that have a name of several words: « tribunal de grande instance de ». */
    actor: readonly string[];
    place: readonly string[];
    /** What else is a government’s (« volonté de »), or of a town (« quartiers chics de »). */
    intentions: readonly string[];
    surroundings: readonly string[];
    of: readonly string[];
    /** Phrases within the name of a body. */
    within: readonly string[];
  };
  /** Nouns after the name that one of `marks` makes its own: « Moscow’s policy ». */
  owned: { actor: readonly string[]; place: readonly string[]; marks: readonly string[] };
  /** A participle before one of `by`: soutenue par, backed by. */
  agents: readonly string[];
  by: readonly string[];
  /** After the name: verbs of speaking and acting, and what only a government is followed by. */
  actorAfter: readonly string[];
  /** Auxiliaries after the name, and the participles of speaking and acting that may follow. */
  auxiliaries: readonly string[];
  participles: readonly string[];
  /** Words that may stand between the name and its verb, or between auxiliary and participle. */
  between: readonly string[];
  /** Before the name: where one is, leaves, goes. */
  placeBefore: readonly string[];
  /** Those of them that stand even before a comma: « la capitale, Damas »; and the words of an address: « 3, rue X, Paris ». */
  apposed: readonly string[];
  streets: readonly string[];
  /**
   * Single words of `placeBefore` that decide nothing within a few words after one of `stances`: one sends weapons to a
   * government and puts pressure on it.
   */
  weak: readonly string[];
  stances: readonly string[];
  /** After the name: of what only a place is followed by. */
  placeAfter: readonly string[];
  /** What may stand between commas before the verb: de son côté. A relative pronoun may bring a verb of its own. */
  asides: readonly string[];
  relatives: readonly string[];
  /** Words before the subject of a clause: mais, que. */
  openers: readonly string[];
  /** Words that join names of which one thing is said: et, ou, ni. */
  joiners: readonly string[];
  /** Words that ask for two names (entre); what there is between two states, and between two towns. */
  pairs: readonly string[];
  relations: readonly string[];
  routes: readonly string[];
  /** By what one name is a party to one of `relations`: avec. */
  parties: readonly string[];
  /**
   * Words of motion: before a preposition of `towards` with two words between at most, or of `leaving` with one, they
   * lead to a place or from it.
   */
  motion: readonly string[];
  towards: readonly string[];
  leaving: readonly string[];
}

/** How a language writes the names of another script: what differs between two spellings of one name. */
export interface Transliteration {
  /** The article of the names, and what else may be left out: al, el, ez. */
  articles: readonly string[];
  /** Letters, and what they are written like elsewhere; applied in their order to lower case without accents. */
  letters: readonly { from: RegExp; to: string }[];
  /** Words that are one, each with its spellings. */
  families: readonly (readonly string[])[];
}
