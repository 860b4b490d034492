/** Languages of the interfaces of press databases. */
export const interfaces = ['en', 'fr', 'de', 'es', 'nl'] as const;

export type Interface = (typeof interfaces)[number];

/** Numbers from 0 to 1, always the same row for one seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** True so often, of 1. */
  is(share: number): boolean {
    return this.next() < share;
  }

  of<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)] as T;
  }

  upTo(most: number): number {
    return Math.floor(this.next() * most);
  }
}

/** What an export holds of an article, as a person who reads it would say. */
export interface Made {
  /** Lines of the title, as the database breaks it. */
  title: string[];
  publisher: string;
  /** Day of publication; undated articles have none. */
  day: { year: number; month: number; date: number } | undefined;
  author: string | undefined;
  section: string | undefined;
  page: string | undefined;
  edition: string | undefined;
  correction: string | undefined;
  paragraphs: string[];
  /** Ten digits, from which each database makes its id. */
  number: string;
  rights: string;
}

/** Who made the export, and what for: nothing of it belongs to any article. */
export const secret = {
  person: 'Camille Durand',
  place: 'Bibliothèque de Montfaucon',
  job: '424242421',
  client: 'Dossier Tournesol 7',
  terms: 'hippopotame AND "phare vert"',
  mail: 'c.durand@montfaucon.example',
};

/** No article may hold any of these. */
export const secrets = /durand|montfaucon|42424242|tournesol|hippopotame|phare vert/i;

const papers = [
  'The Jura Herald',
  'Le Courrier du Doubs',
  'Die Rheinwarte',
  'El Faro de Ostrey',
  'De Waalbode',
  'L’Écho des Monts',
  'Morgenblatt am Sonntag',
  'Agence Vaubrun Presse',
  'The Daily Lantern (London)',
  'La Dépêche, édition de Vesoul',
  '20 minutes (Suisse)',
  '24 heures',
  'LeCourrier.fr',
  'AFP - Journal Internet',
  'The Mill: A Weekly',
  'Le 13 Heures',
];
const names = [
  'Jane Miller',
  'Luc Faivre',
  'Anne-Marie de la Tour',
  'Jörg Weiß',
  'María José Núñez',
  'Pieter van den Berg',
  'J. R. O’Neill',
];
const sections = [
  'NEWS',
  'Politique',
  'Wirtschaft',
  'Internacional',
  'Binnenland',
  'Section A; Column 1; National Desk',
  'ECONOMIE - ENTREPRISES',
  'Opinions',
];
const editions = [
  'Final Edition',
  'Late Edition - Final',
  'Édition Nationale',
  'Bundesausgabe',
  '1 Star Edition',
  'Correction Appended',
  'Edición Nacional',
];
const openings = [
  'The council',
  'La mairie',
  'Der Rat',
  'El alcalde',
  'De raad',
  'A union of bakers',
  'Le préfet',
  'Ein Sprecher',
];
const verbs = [
  'closed',
  'a rouvert',
  'hat beschlossen',
  'anunció',
  'besloot over',
  'will rebuild',
  'défend',
  'kritisiert',
];
const things = [
  'the school in the hills',
  'le pont d’Ostrey',
  'die Brücke am Rhein',
  'la estación del norte',
  'de haven',
  'a mill near Vaubrun',
  'la ligne de car',
  'das alte Rathaus',
];
const ends = [
  'after a debate of three hours.',
  'malgré l’avis des riverains.',
  'trotz der Kosten von 3,5 Millionen Euro.',
  'según fuentes del ayuntamiento.',
  'volgens de wethouder.',
  'on May 3, 2012, as the law asks.',
  '« Nous irons au bout », dit-il.',
  'das sagte er am Dienstag.',
];

/** An article; where the chance falls so it lacks an author, a section, a day. */
export function make(chance: Chance): Made {
  const clause = () => `${chance.of(openings)} ${chance.of(verbs)} ${chance.of(things)}`;
  const title = chance.is(0.25)
    ? [`${clause()}:`, `${clause()} ${chance.upTo(90) + 10}`]
    : [`${clause()} ${chance.upTo(900) + 100}`];
  const freak = chance.is(0.2) ? chance.upTo(5) : -1;
  if (freak === 0) title[0] = `Note: ${title[0]}`;
  if (freak === 1) title[0] = `In brief, March 14, 2006: ${title[0]}`;
  if (freak === 2) title[0] = (title[0] ?? '').toUpperCase();
  if (freak === 3) title[0] = `« ${title[0]} » & “why” <it> is so`;
  if (freak === 4) title[0] = `Section 3: ${title[0]}`;
  const paragraphs = Array.from({ length: 2 + chance.upTo(5) }, () =>
    Array.from({ length: 1 + chance.upTo(4) }, () => `${clause()}, ${chance.of(ends)}`).join(' '),
  );
  if (chance.is(0.2))
    paragraphs.splice(1, 0, chance.of(['A long night', 'Un vote serré', 'Streit im Rat', 'Dudas', 'Wat nu?']));
  if (chance.is(0.1)) paragraphs.push('Copyright law was named in the debate, and page 3 of 12 was read aloud.');
  if (chance.is(0.06)) paragraphs.splice(1, 0, 'March 14, 2006');
  if (chance.is(0.06)) paragraphs.splice(1, 0, 'By popular demand, the mill opens on Sundays.');
  if (chance.is(0.06)) paragraphs.push('Section: a word that was often heard in the debate.');
  if (chance.is(0.06)) paragraphs.unshift('VAUBRUN, March 13 — The hall was full by nine.');
  if (chance.is(0.06)) paragraphs.push('– AFP');
  if (chance.is(0.1)) paragraphs.push('Note: the council meets again in June.');
  const publisher = chance.of(papers);
  const day = { year: 1998 + chance.upTo(25), month: 1 + chance.upTo(12), date: 1 + chance.upTo(28) };
  return {
    title,
    publisher,
    day: chance.is(0.04) ? undefined : day,
    author: chance.is(0.7) ? chance.of(names) : undefined,
    section: chance.is(0.7) ? chance.of(sections) : undefined,
    page: chance.is(0.6) ? chance.of(['4', '16', 'A12', 'B1', '3']) : undefined,
    edition: chance.is(0.25) ? chance.of(editions) : undefined,
    correction: chance.is(0.06) ? 'An earlier version misspelt the name of the mill.' : undefined,
    paragraphs,
    number: String(1000000000 + chance.upTo(899999999)),
    rights: chance.of([
      `Copyright ${day.year} ${publisher} All Rights Reserved`,
      `Copyright ${day.year} ${publisher}\nAll Rights Reserved`,
      `© ${day.year} ${publisher}. Tous droits réservés.`,
      `(c) ${day.year} ${publisher}. Alle Rechte vorbehalten`,
      `Copyright (c) ${day.year}, ${publisher}, Todos los derechos reservados`,
      `Copyright ${day.year} ${publisher}`,
    ]),
  };
}

/** As an article’s front matter has the day. */
export function edtf({ day }: Made): string | undefined {
  return day && [day.year, pad(day.month), pad(day.date)].join('-');
}

export function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const locales: Readonly<Record<Interface, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  nl: 'nl-NL',
};

/** Parts of a day in the words of a language. */
export function inWords({ day }: Made, lang: Interface) {
  if (!day) return undefined;
  const moment = new Date(Date.UTC(day.year, day.month - 1, day.date));
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: 'UTC' }).format(moment);
  return { weekday: part({ weekday: 'long' }), month: part({ month: 'long' }), date: day.date, year: day.year };
}

/** The day as papers of a language print it, in one of the usual orders. */
export function printedDay(
  made: Made,
  lang: Interface,
  chance: Chance,
  weekday: 'before' | 'after' | 'none',
): string | undefined {
  const words = inWords(made, lang);
  if (!words) return undefined;
  const { month, date, year } = words;
  const plain = {
    en: chance.is(0.5) ? `${month} ${date}, ${year}` : `${date} ${month} ${year}`,
    fr: `${date === 1 ? '1er' : date} ${month} ${year}`,
    de: `${date}. ${month} ${year}`,
    es: chance.is(0.5) ? `${date} de ${month} de ${year}` : `${date} ${month} ${year}`,
    nl: `${date} ${month} ${year}`,
  }[lang];
  if (weekday === 'none') return plain;
  const name = words.weekday;
  const isOrdered = lang === 'en' && /,/.test(plain);
  return weekday === 'before'
    ? `${name}${isOrdered || lang === 'de' || lang === 'es' ? ',' : ''} ${plain}`
    : `${plain} ${lang === 'en' ? name : name}`;
}

/** Bytes of Windows-1252, as far as the articles here need them. */
export function windows1252(text: string): Uint8Array {
  const signs: Readonly<Record<string, number>> = {
    '…': 0x85,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '•': 0x95,
    '–': 0x96,
    '—': 0x97,
  };
  return Uint8Array.from([...text].map((sign) => signs[sign] ?? sign.charCodeAt(0) & 0xff));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Words in a list of documents, and in lengths. */
export const wordsOf: Readonly<Record<Interface, string>> = {
  en: 'words',
  fr: 'mots',
  de: 'Wörter',
  es: 'palabras',
  nl: 'woorden',
};

export function countWords({ paragraphs }: Made): string {
  return String(paragraphs.join(' ').split(' ').length);
}
