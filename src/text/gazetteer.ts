import { type AliasObject, normaliseAlias } from '../model/alias.ts';
import type { Collection } from '../model/collections.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { EntityId } from '../model/mention.ts';
import type { GazetteerEntry } from './document.ts';
import { strictFold } from './fold.ts';
import { affixes, type Form, type FormIndex, type WrittenForm, wordHashes } from './form.ts';
import { buildIndex } from './form-index.ts';
import { languageOf } from './languages/registry.ts';
import type { AnnotatorRule } from './rules.ts';
import { surnamesOf } from './surnames.ts';

/** Longest form, in words; a longer one is no name, and would make a hostile text slow. */
const MOST_WORDS = 48;

/** A form of more entries than this can never be resolved, and would make each of its occurrences dear. */
const MOST_SHARED = 50;

/** A compiled glossary. */
export interface Gazetteer {
  /** Collection of each entity. */
  collections: ReadonlyMap<EntityId, Collection>;
  /** The entities whose mentions are not told. */
  silent: ReadonlySet<EntityId>;
  /** Two entries bear one name: other documents may choose between them. */
  hasEqualNames: boolean;
  /** The index for texts of a language (BCP 47); built at its first use. */
  index(lang: string): FormIndex;
}

/** What is wrong with a form, and whose it is: who read the file knows where it stands. */
export interface FormDiagnostic extends Diagnostic {
  form: string;
  entities: readonly EntityId[];
}

export interface CompileOptions {
  /** A language whose index is built at once (BCP 47). */
  lang?: string;
  /** Rules that are switched off, to measure what they are worth. */
  without?: readonly AnnotatorRule[];
}

/**
 * Compiles a glossary. The order of the entries does not matter.
 * @returns the gazetteer, and what is wrong with forms: `alias-unusable` for one without a letter or digit or of more
 * than 48 words (it is left out), `alias-shared` for one that two entries share with nothing to choose by.
 */
export function compileGazetteer(
  entries: readonly GazetteerEntry[],
  options: CompileOptions = {},
): { gazetteer: Gazetteer; diagnostics: FormDiagnostic[] } {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const read = sorted.map(formsOf);
  const { usable, diagnostics: ofShared } = sharedForms(read.flatMap(({ forms }) => forms));
  const diagnostics = [...read.flatMap((one) => one.diagnostics), ...ofShared];
  const without = new Set(options.without);
  const indexes = new Map<string, FormIndex>();
  const gazetteer: Gazetteer = {
    collections: new Map(sorted.map(({ id, collection }) => [id, collection])),
    silent: new Set(sorted.flatMap(({ id, silent }) => (silent ? [id] : []))),
    hasEqualNames: ofShared.some(({ rule }) => rule === 'alias-shared'),
    index(lang) {
      const language = languageOf(lang);
      let index = indexes.get(language.tag);
      if (!index) {
        index = buildIndex(usable, language, without);
        indexes.set(language.tag, index);
      }
      return index;
    },
  };
  if (options.lang) gazetteer.index(options.lang);
  return { gazetteer, diagnostics };
}

/** The forms of an entry, and those that cannot be used. */
function formsOf(entry: GazetteerEntry): { forms: WrittenForm[]; diagnostics: FormDiagnostic[] } {
  const diagnostics: FormDiagnostic[] = [];
  const seen = new Set<string>();
  const names = [{ form: entry.name }, ...entry.aliases.map(normaliseAlias)];
  const exclusions = (entry.exclusions ?? []).map((form): AliasObject => ({ form }));
  const surnames = entry.kind === 'person' ? surnamesOf(names) : [];
  const forms = [
    ...names.map((alias, index) => ({ alias, exclusion: false, preferred: index === 0, derived: false })),
    ...exclusions.map((alias) => ({ alias, exclusion: true, preferred: false, derived: false })),
    ...surnames.map((alias) => ({ alias, exclusion: false, preferred: false, derived: true })),
  ].flatMap(({ alias, exclusion, preferred, derived }) => {
    const hashes = wordHashes(alias.form);
    if (hashes.length === 0 || hashes.length > MOST_WORDS) {
      const why = hashes.length === 0 ? 'has no letter and no digit' : `has more than ${MOST_WORDS} words`;
      const message = `${entry.id}: the form “${alias.form.slice(0, 60)}” ${why}`;
      diagnostics.push({ ...diagnose('alias-unusable', message), form: alias.form, entities: [entry.id] });
      return [];
    }
    const foldsCase = alias.case === 'fold' || (alias.case === undefined && entry.caseSensitive === false);
    const { before, core, after } = affixes(alias.form);
    const folded = strictFold(core);
    const key = `${exclusion} ${before} ${folded} ${after} ${JSON.stringify({ ...alias, form: '' })}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const { id: entity, collection } = entry;
    const plain = { isWord: false, onlyAfter: '', lostApostrophe: false, foldsAccents: false };
    const bearer = alias.short ? bearerOf(alias.form, names) : noBearer;
    return [
      {
        entity,
        collection,
        exclusion,
        alias,
        preferred,
        derived,
        kind: entry.kind,
        person: entry.kind === 'person',
        before,
        after,
        core,
        folded,
        foldsCase,
        hashes,
        ...plain,
        ...bearer,
      },
    ];
  });
  return { forms, diagnostics };
}

const noBearer: Pick<Form, 'surname' | 'own' | 'initials'> = { surname: false, own: new Set(), initials: new Set() };

/** Names with a capital before a surname, to the space or hyphen that parts them; an article may follow: « Bachar el- ». */
const GIVEN = /^\p{Lu}[\p{L}\p{M}-]*(?:\s[\s-]*\p{Lu}[\p{L}\p{M}-]*)*(?:(?<=-)|\s[\s-]*(?:\p{L}{2}-)?)$/u;

/** What the other names of an entity say of a short one. A plural (« les Frères musulmans ») is no surname. */
function bearerOf(short: string, names: readonly AliasObject[]): typeof noBearer {
  const forms = names.map(({ form }) => form);
  const own = new Set(forms.flatMap((form) => form.toLowerCase().match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []));
  const surname = forms.some((form) => {
    const given = form.endsWith(short) ? form.slice(0, -short.length) : '';
    return GIVEN.test(given) && !/[sx]$/.test(short);
  });
  return { surname, own, initials: new Set([...own].map((word) => word.charAt(0))) };
}

/** What forms entries share: those of too many are left out, the others are named. */
function sharedForms(forms: readonly WrittenForm[]): { usable: readonly WrittenForm[]; diagnostics: FormDiagnostic[] } {
  const sharers = new Map<string, { all: Set<EntityId>; plain: Set<EntityId>; form: string }>();
  const derivers = new Map<string, number>();
  for (const { entity, folded, exclusion, alias, derived } of forms) {
    if (derived) derivers.set(folded, (derivers.get(folded) ?? 0) + 1);
    if (exclusion || derived) continue;
    const form = sharers.get(folded) ?? { all: new Set(), plain: new Set(), form: alias.form };
    form.all.add(entity);
    if (!alias.metonym && !alias.when && !alias.short) form.plain.add(entity);
    sharers.set(folded, form);
  }
  const crowded = new Set<string>();
  const diagnostics: FormDiagnostic[] = [];
  for (const [folded, { all, plain, form }] of sharers) {
    if (all.size > MOST_SHARED) {
      crowded.add(folded);
      const message = `“${folded}” is a form of ${all.size} entries: it cannot be resolved`;
      diagnostics.push({ ...diagnose('alias-unusable', message), form, entities: [...all] });
    } else if (plain.size > 1) {
      const message = `“${folded}” is a form of ${[...plain].join(' and ')}`;
      diagnostics.push({ ...diagnose('alias-shared', message), form, entities: [...plain] });
    }
  }
  const isCrowded = ({ folded, derived }: WrittenForm) =>
    crowded.has(folded) || (derived && (derivers.get(folded) ?? 0) > MOST_SHARED);
  return { usable: forms.filter((form) => !isCrowded(form)), diagnostics };
}
