/** A mention as a file of another program gives it. */
export interface ForeignMention {
  /** What the file calls the article: ids, names of files, addresses; the first that the dossier knows counts. */
  articles: readonly string[];
  /** The words, and what stands around them. */
  exact: string;
  prefix?: string;
  suffix?: string;
  /** Where they stand in the text of the article, in code points. */
  start?: number;
  end?: number;
  /** What names the entry: ids, addresses. */
  entities: readonly string[];
  /** 1-based line of the file, where it is known. */
  line?: number;
}

/** How much text around a mention is kept to find it by, in UTF-16 units. */
const AROUND = 80;

/** The words around a range of a text. */
export function around(text: string, start: number, end: number): { prefix: string; suffix: string } {
  return { prefix: text.slice(Math.max(0, start - AROUND), start), suffix: text.slice(end, end + AROUND) };
}

/** The last part of an address or a path, without its endings: `articles/x.annotations.jsonld#m-1` gives `x`. */
export function stemOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)).replace(/\..*$/, '');
}
