import { isMap, parseDocument, stringify } from 'yaml';

/** What parts a text from what is said of it: `EI | short`. */
const PART = ' | ';

/** A list as the lines of a cell; each item is a text, or a text and more of it: `EI | short, lang: fr`. */
export function itemsToCell(items: readonly unknown[], head: string): string {
  return items.map((item) => itemToLine(item, head)).join('\n');
}

/**
 * The items in the lines of a cell.
 * @throws Error with what is wrong with a line, for a person.
 */
export function itemsFromCell(cell: string, head: string): unknown[] {
  return cell
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => itemFromLine(line, head));
}

/** Fields in one line, without their brackets: `wikidata: Q858, geonames: 163843`. */
export function fieldsToCell(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === true ? name : `${name}: ${flow(value)}`))
    .join(', ');
}

/**
 * The fields in a line; one without a value is true.
 * @throws Error with what is wrong, for a person.
 */
export function fieldsFromCell(cell: string): Record<string, unknown> {
  const document = parseDocument(`{${cell}}`);
  if (document.errors.length > 0 || !isMap(document.contents)) {
    throw new Error(`expected fields such as “name: value, other: value”, found “${cell}”`);
  }
  const fields = document.toJS() as Record<string, unknown>;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? true]));
}

function itemToLine(item: unknown, head: string): string {
  if (typeof item === 'string' && isPlain(item)) return item;
  const fields: Record<string, unknown> = typeof item === 'object' && item !== null ? { ...item } : { [head]: item };
  const text = fields[head];
  if (typeof text !== 'string' || !isPlain(text)) return flow(fields);
  delete fields[head];
  // An object with nothing but its text is not the text alone: it stays one.
  return Object.keys(fields).length === 0 ? flow({ [head]: text }) : `${text}${PART}${fieldsToCell(fields)}`;
}

function itemFromLine(line: string, head: string): unknown {
  if (line.startsWith('{')) {
    const document = parseDocument(line);
    const fields: unknown = document.errors.length === 0 ? document.toJS() : undefined;
    if (typeof fields !== 'object' || fields === null) throw new Error(`expected “{${head}: …}”, found “${line}”`);
    const [only, ...others] = Object.entries(fields);
    // A text that could not stand alone.
    return only?.[0] === head && others.length === 0 && typeof only[1] === 'string' && !isPlain(only[1])
      ? only[1]
      : fields;
  }
  const at = line.indexOf(PART);
  if (at < 0) return line;
  return { [head]: line.slice(0, at).trim(), ...fieldsFromCell(line.slice(at + PART.length)) };
}

/** Can a text stand in a line as it is? */
function isPlain(text: string): boolean {
  return text !== '' && text === text.trim() && !/[\r\n]/.test(text) && !text.includes(PART) && !text.startsWith('{');
}

function flow(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
    defaultStringType: 'PLAIN',
  })
    .trim()
    .replace(/\n\s*/g, ' ');
}
