/**
 * What texts of a language print beside the article, and how they write days: by these words originals are read. Words
 * are lower case unless they say otherwise.
 */
export interface DateWords {
  /** Names of the months, January first, as newspapers print them. */
  months: readonly (readonly string[])[];
  /** Months whose names are also names of persons or places. */
  alsoNames: readonly string[];
  /** Names of the seasons, spring first. */
  seasons: readonly (readonly string[])[];
  /** Before a month or a year: it is about then, EDTF `~`. */
  about: readonly string[];
  /** Days of the week, and what is short for them. */
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  /** Words that may stand on a line beside a date: of them, and of days and hours, a date line is made. */
  beside: readonly string[];
  /** Words that say that the date after them is that of publication, or of a change. */
  published: readonly string[];
  changed: readonly string[];
  /** Parts of words by which a page says so, and by which it tells a year of something else: « tous droits ». */
  changedParts: readonly string[];
  publishedParts: readonly string[];
  otherYears: readonly string[];
  /** Small words within the name of a place, or before the date of a dispatch. */
  places: readonly string[];
  /** Those that a dispatch prints within the name of the place where it was written. */
  inDatelines: readonly string[];
  /** What a number of a day may end in: 1er. */
  ordinals: readonly string[];
  /** Between day, month and year: of. */
  of: readonly string[];
  /** Right before a day: le. */
  beforeDay: readonly string[];
  /** Right before an hour, and right after: à, Uhr. */
  beforeHour: readonly string[];
  afterHour: readonly string[];
  /** Some write the month before the day, so that 3/4/2017 is either. */
  monthMayComeFirst: boolean;
}

/** The words that a page, a mail or a newspaper sets around an article, as they are printed; case does not count. */
export interface FurnitureWords {
  /** Whole lines or paragraphs. */
  lines: readonly string[];
  /** Lines and paragraphs that begin so, where they are short. */
  starts: readonly string[];
  /** Words in the class of an element that holds an advertisement. */
  advertClasses: readonly string[];
  /** Lines that a mailing list sets around a letter: how to leave it, why one got it, how to read it in a browser. */
  mail: readonly RegExp[];
  /** Before the name of an author, and before what stands for one: « de notre correspondant ». */
  by: readonly string[];
  ourOwn: readonly string[];
}

/** By what a hyphen at the end of a line is told from one that belongs to the word. */
export interface LineEndWords {
  /** Words that join the parts of a name: Boulogne-sur-Mer, Deir ez-Zor. */
  particles: readonly string[];
  /** What a hyphen hangs before for a word that comes later: Haupt- und Nebenstellen. */
  hanging: readonly string[];
  /** First parts of compounds that keep their hyphen: porte, well. */
  begins: readonly string[];
  /** What a hyphen joins to a word before: dit-il. */
  enclitics: readonly string[];
  /** Small words by which the language of lines is told, fewer than `smallWords` and commoner in a short text. */
  tell: readonly string[];
  /** The package whose value is an array of all words of the language; nothing where no such list is at hand. */
  list: string | undefined;
}

/** How names of people are put together: by these an index sorts them, and a family name is known. */
export interface PeopleWords {
  /** What belongs to the family name that follows: Ben Laden, Le Drian. In small letters those of `small` do not. */
  family: readonly string[];
  small: readonly string[];
  /** Written on to the family name, and no letter to sort by: an expression, « al- ». */
  article: string | undefined;
  /** After a family name: Jr. */
  after: readonly string[];
  /** Numbers of kings beside Roman ones. */
  numbers: readonly string[];
  /** Right before a family name, and part of what one calls a person by: de Gaulle. */
  called: readonly string[];
}

/** What a page says itself in the language of a text, where the interface has none. */
export interface PageWords {
  /** Over the footnotes, and on the link back from one, for those who hear the page. */
  notes: { heading: string; back: string };
  /** In the place of a masked name. */
  masked: string;
}
