/** What a plain field may be named: no sign and no word that YAML reads as something else. */
const field = /^([A-Za-z][\w-]{0,63}):(?: (.*))?$/;

/** Names that are values of YAML, or that objects treat in a way of their own. */
const oddNames = /^(?:true|false|null|constructor|prototype|__proto__)$/i;

/** Signs that a simple field has none of: control characters, and what some take for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const oddSigns = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

/** A text without quotation marks that begins with no sign of YAML's, or a number. */
const plainText = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d)/;

/** What ends a text without quotation marks: a comment, or another field. */
const goesOn = /: |:$| #| $/;

const quoted = /^"([^"\\]*)"$/;
const singlyQuoted = /^'((?:[^']|'')*)'$/;
const number = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Other words and numbers that are more than a text, as YAML 1.2 has them. */
const special =
  /^(?:~|null|true|false|[-+]?\.(?:inf|nan)|0o[0-7]+|0x[0-9a-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?)$/i;

/** A text in a list or among fields that stand on one line, `[a, b]` or `{a: b}`. */
const flowText = /'(?:[^']|'')*'|"[^"\\]*"|[^\s\-?:,[\]{}#&*!|>'"%@`][^,[\]{}]*/y;
const flowField = /[A-Za-z][\w-]{0,63}(?=: )/y;

/** Thrown for what the parser must read: one for all, since a trace of each would cost more than reading. */
const notPlain = new Error('this YAML is not plain');

/** Deeper than this no field of ours is. */
const DEEPEST = 8;

/**
 * Reads YAML that is written as nearly all of it is: fields, lists, and texts on one line; some thirty times as fast as a
 * parser, which a dossier of thousands of files feels.
 * @returns what the parser would; undefined for anything that is not as simple as that, faults among it.
 */
export function plainYaml(yaml: string): Record<string, unknown> | undefined {
  if (oddSigns.test(yaml)) return undefined;
  const lines = yaml.split('\n');
  if (lines.at(-1) === '') lines.pop();
  try {
    const reader = new Reader(lines);
    const fields = reader.fields(0, 0);
    return reader.isAtEnd ? fields : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

class Reader {
  readonly #lines: string[];
  #at = 0;

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#lines.length;
  }

  /** The fields that begin in the column `indent`. */
  fields(indent: number, depth: number): Record<string, unknown> {
    if (depth > DEEPEST) throw notPlain;
    const fields: Record<string, unknown> = {};
    for (; this.#indent() === indent && !this.#isItem(indent); ) {
      const [, name = '', value] = field.exec(this.#line().slice(indent)) ?? [];
      if (name === '' || oddNames.test(name) || Object.hasOwn(fields, name)) throw notPlain;
      this.#at += 1;
      fields[name] = value === undefined ? this.#below(indent, depth) : this.#text(value, indent);
    }
    return fields;
  }

  /** What stands in the lines after a field without a text: fields or a list; null where there are none. */
  #below(indent: number, depth: number): unknown {
    const next = this.#indent();
    if (next > indent) return this.#isItem(next) ? this.#list(next, depth + 1) : this.fields(next, depth + 1);
    return next === indent && this.#isItem(next) ? this.#list(next, depth + 1) : null;
  }

  #list(indent: number, depth: number): unknown[] {
    if (depth > DEEPEST) throw notPlain;
    const items: unknown[] = [];
    while (this.#indent() === indent && this.#isItem(indent)) {
      const item = this.#line().slice(indent + 2);
      if (/^[A-Za-z][\w-]*:(?: |$)/.test(item)) {
        // Its fields go on below, in the column of the first.
        this.#lines[this.#at] = ' '.repeat(indent + 2) + item;
        items.push(this.fields(indent + 2, depth + 1));
      } else {
        this.#at += 1;
        items.push(this.#text(item, indent));
      }
    }
    // What stands further in belongs to the last item, and more to the left no list ends but with its field.
    if (this.#indent() > indent) throw notPlain;
    return items;
  }

  /** A text on one line. */
  #text(written: string, indent: number): unknown {
    // A line further in would be its second.
    if (this.#indent() > indent) throw notPlain;
    const text = unquoted(written);
    if (text !== undefined) return text;
    if (/^[[{]/.test(written)) return flow(written);
    if (!plainText.test(written) || goesOn.test(written)) throw notPlain;
    return plainValue(written);
  }

  #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  /** Column in which the line begins; -1 after the last. */
  #indent(): number {
    if (this.isAtEnd) return -1;
    const column = this.#line().search(/[^ ]/);
    if (column < 0) throw notPlain;
    return column;
  }

  #isItem(indent: number): boolean {
    return this.#line().startsWith('- ', indent);
  }
}

/** A list of texts, or fields that are texts, on one line. */
function flow(written: string): unknown {
  const isList = written.startsWith('[');
  const values: unknown[] = [];
  const fields: Record<string, unknown> = {};
  let at = 1;
  const next = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(written)?.[0] ?? '';
    at += found.length;
    return found;
  };
  while (at < written.length - 1) {
    const name = isList ? '' : next(flowField);
    if (!isList) {
      if (name === '' || oddNames.test(name) || Object.hasOwn(fields, name)) throw notPlain;
      at += 2;
    }
    const text = next(flowText);
    const value = unquoted(text);
    if (value === undefined && (text === '' || goesOn.test(text))) throw notPlain;
    const read = value ?? plainValue(text);
    if (isList) values.push(read);
    else fields[name] = read;
    if (written.startsWith(', ', at)) at += 2;
    else if (at !== written.length - 1) throw notPlain;
  }
  if (at !== written.length - 1 || written[at] !== (isList ? ']' : '}')) throw notPlain;
  return isList ? values : fields;
}

/** What a text within quotation marks says; undefined for one without them. */
function unquoted(written: string): string | undefined {
  return quoted.exec(written)?.[1] ?? singlyQuoted.exec(written)?.[1]?.replaceAll("''", "'");
}

/** What a text without quotation marks says. */
function plainValue(written: string): unknown {
  if (number.test(written)) return Number(written);
  if (written === 'true' || written === 'false') return written === 'true';
  if (special.test(written)) throw notPlain;
  return written;
}
