import { edtfOf, given, languageOf, type Reference, webAddress } from './reference.ts';

/** Endings that an article beside its reference may have. */
const endings = ['.html', '.pdf', '.docx', '.txt', '.md'];

/** The references of a CSL JSON file; nothing for JSON that is none. */
export function readCsl(text: string): Reference[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const items = Array.isArray(json) ? json : (json as { items?: unknown } | null)?.items;
  if (!Array.isArray(items) || !items.every((item) => typeof item === 'object' && item !== null && 'type' in item)) {
    return undefined;
  }
  return items.map((item) => referenceOf(item as Record<string, unknown>));
}

function referenceOf(item: Record<string, unknown>): Reference {
  const text = (name: string) =>
    typeof item[name] === 'string' || typeof item[name] === 'number' ? String(item[name]) : undefined;
  const people = (Array.isArray(item.author) ? item.author : []) as Record<string, string | undefined>[];
  const { 'date-parts': parts, raw } = (item.issued ?? {}) as { 'date-parts'?: unknown[][]; raw?: string };
  const [year, month, day] = (parts?.[0] ?? []).map(String);
  const written = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?/.exec(raw ?? '');
  const date = edtfOf(year, month, day) ?? edtfOf(written?.[1], written?.[2], written?.[3]);
  const title = text('title');
  return {
    ...given({
      title,
      date,
      author: people
        .map(({ given: own, family, literal }) => literal ?? [own, family].filter(Boolean).join(' '))
        .join(', '),
      publisher: text('container-title') ?? text('publisher'),
      url: webAddress(text('URL')),
      lang: languageOf(text('language')),
      description: text('abstract'),
      section: text('section'),
      page: text('page'),
    }),
    files: title === undefined ? [] : namesOf(title, people[0]?.family ?? people[0]?.literal, date?.slice(0, 4)),
  };
}

/** What a file may be called that lies beside: the title, or author, year and title, as Zotero names files. */
function namesOf(title: string, author: string | undefined, year: string | undefined): string[] {
  const clean = (name: string) => name.replace(/[/\\?*:|"<>]/g, '').trim();
  const full = [author, year, title].filter((part) => part !== undefined).join(' - ');
  return [title, full].flatMap((name) => endings.map((end) => clean(name) + end));
}
