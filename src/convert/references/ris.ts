import { edtfOf, given, languageOf, type Reference, webAddress } from './reference.ts';

/** The references of a RIS file. */
export function readRis(text: string): Reference[] {
  const references: Reference[] = [];
  let fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/.exec(line) ?? [];
    if (tag === undefined) {
      // A line without a tag goes on with the one before it.
      if (last && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`);
    } else if (tag === 'ER') {
      if (fields.size > 0) references.push(referenceOf(fields));
      fields = new Map();
      last = undefined;
    } else {
      last = fields.get(tag) ?? [];
      last.push(value.trim());
      fields.set(tag, last);
    }
  }
  if (fields.size > 0) references.push(referenceOf(fields));
  return references;
}

function referenceOf(fields: ReadonlyMap<string, readonly string[]>): Reference {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.find(Boolean)).find(Boolean);
  const [year, month, day] = (first('DA', 'PY', 'Y1') ?? '').split('/');
  const people = ['AU', 'A1'].flatMap((tag) => fields.get(tag) ?? []).filter(Boolean);
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined && page !== '');
  const files = ['L1', 'L2', 'L4'].flatMap((tag) => fields.get(tag) ?? []).flatMap((value) => value.split(';'));
  return {
    ...given({
      title: first('TI', 'T1'),
      date: edtfOf(year, month, day),
      author: people.map(nameOf).join(', '),
      publisher: first('T2', 'JO', 'JF', 'PB'),
      url: webAddress(first('UR')),
      lang: languageOf(first('LA')),
      description: first('AB', 'N2'),
      section: first('SE'),
      page: pages.join('-'),
    }),
    files: files.map((file) => file.trim()).filter((file) => file !== '' && !/^https?:/i.test(file)),
  };
}

/** `Lopes, Ana` as it is printed. */
function nameOf(name: string): string {
  const [family, ...others] = name.split(',').map((part) => part.trim());
  return [...others, family].filter(Boolean).join(' ');
}
