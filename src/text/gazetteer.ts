import { type AliasObject, normaliseAlias } from '../model/alias.ts';
import type { Collection } from '../model/collections.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { EntityId } from '../model/mention.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { GazetteerEntry } from './document.ts';
import { strictFold, withoutAccents } from './fold.ts';
import type { Language } from './language.ts';
import { languageOf } from './languages/registry.ts';
import type { AnnotatorRule } from './rules.ts';
import { tokenize } from './tokens.ts';
import type { Spelling } from './verify.ts';

/** Longest form, in words; a longer one is no name, and would make a hostile text slow. */
const MOST_WORDS = 48;

/** A form of more entries than this can never be resolved, and would make each of its occurrences dear. */
const MOST_SHARED = 50;

/** Letters of the longest form that is held against the common words of the language. */
const SHORT_WORD = 4;

/** Letters of the shortest name that is found with an ending whose apostrophe was lost. */
const LONG_ENOUGH = 5;

/** A form of an entity, ready to be matched. */
export interface Form extends Spelling {
  entity: EntityId;
  collection: Collection;
  /** An exclusion is found like a form and is never a mention. */
  exclusion: boolean;
  alias: AliasObject;
  /** True for the entity's preferred name. */
  preferred: boolean;
  /** Signs before the first word and after the last that are part of the form, spaces gone: the + of « Canal+ ». */
  before: string;
  after: string;
  /** A short form that is the last part of a person's name, the other parts before it: Assad of « Bachar al-Assad ». */
  surname: boolean;
  /** Of a short form: the words of all forms of the entity in lower case, and their first letters. */
  own: ReadonlySet<string>;
  initials: ReadonlySet<string>;
  /** Also a common word of the language, which among capitals is written like it. */
  isWord: boolean;
  /** The letter right before it, written onto the word, without which it is no spelling of the form: للرقة. */
  onlyAfter: string;
  /** It ends in the s of a possessive whose apostrophe was lost. */
  lostApostrophe: boolean;
  /** Hashes of its words, as the trie takes them. */
  hashes: readonly number[];
}

/** The forms of a glossary with the endings of one language. */
export interface FormIndex {
  language: Language;
  forms: readonly Form[];
  /** One of the forms is short: what stands elsewhere in the document is evidence for it. */
  hasShort: boolean;
  automaton: Automaton;
  /** Rules that are switched off. */
  without: ReadonlySet<AnnotatorRule>;
}

/** A compiled glossary. */
export interface Gazetteer {
  /** Collection of each entity. */
  collections: ReadonlyMap<EntityId, Collection>;
  /** The entities whose mentions are not told. */
  silent: ReadonlySet<EntityId>;
  /** The index for texts of a language (BCP 47); built at its first use. */
  index(lang: string): FormIndex;
}

/** What is wrong with a form, and whose it is: who read the file knows where it stands. */
export interface FormDiagnostic extends Diagnostic {
  form: string;
  entities: readonly EntityId[];
}

interface UsableForm extends Form {
  /** The form from its first word to its last, as it is written. */
  core: string;
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
  const diagnostics: FormDiagnostic[] = [];
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const all = sorted.flatMap((entry) => formsOf(entry, diagnostics));
  const { usable, problems } = sharedForms(all);
  for (const problem of problems) diagnostics.push(problem);
  const indexes = new Map<string, FormIndex>();
  const gazetteer: Gazetteer = {
    collections: new Map(sorted.map(({ id, collection }) => [id, collection])),
    silent: new Set(sorted.flatMap(({ id, silent }) => (silent ? [id] : []))),
    index(lang) {
      const language = languageOf(lang);
      let index = indexes.get(language.tag);
      if (!index) {
        index = buildIndex(usable, language, new Set(options.without));
        indexes.set(language.tag, index);
      }
      return index;
    },
  };
  if (options.lang) gazetteer.index(options.lang);
  return { gazetteer, diagnostics };
}

function formsOf(entry: GazetteerEntry, diagnostics: FormDiagnostic[]): UsableForm[] {
  const seen = new Set<string>();
  const names = [{ form: entry.name }, ...entry.aliases.map(normaliseAlias)];
  const exclusions = (entry.exclusions ?? []).map((form): AliasObject => ({ form }));
  return [
    ...names.map((alias, index) => ({ alias, exclusion: false, preferred: index === 0 })),
    ...exclusions.map((alias) => ({ alias, exclusion: true, preferred: false })),
  ].flatMap(({ alias, exclusion, preferred }) => {
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
}

const noBearer: Pick<Form, 'surname' | 'own' | 'initials'> = { surname: false, own: new Set(), initials: new Set() };

/** What the other names of an entity say of a short one. A plural (« les Frères musulmans ») is no surname. */
function bearerOf(short: string, names: readonly AliasObject[]): typeof noBearer {
  const forms = names.map(({ form }) => form);
  const own = new Set(forms.flatMap((form) => form.toLowerCase().match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []));
  const surname = forms.some((form) => {
    const given = form.endsWith(short) ? form.slice(0, -short.length) : '';
    return /^(?:\p{Lu}[\p{L}\p{M}-]*[\s-]+)+(?:\p{L}{2}-)?$/u.test(given) && !/[sx]$/.test(short);
  });
  return { surname, own, initials: new Set([...own].map((word) => word.charAt(0))) };
}

/** A form as its words and the signs around them. The last dot of an acronym is part of the word. */
function affixes(form: string): { before: string; core: string; after: string } {
  const { count, starts, ends } = tokenize(form);
  const [start = 0, end = 0] = [starts[0], ends[count - 1]];
  const bare = (text: string) => text.replace(/\s/gu, '');
  return { before: bare(form.slice(0, start)), core: form.slice(start, end), after: bare(form.slice(end)) };
}

function wordHashes(form: string): number[] {
  const { count, hashes } = tokenize(form);
  return [...hashes.subarray(0, count)];
}

/** Adds the forms with the spellings and endings of the language, then builds the trie. */
function buildIndex(forms: readonly UsableForm[], language: Language, without: ReadonlySet<AnnotatorRule>): FormIndex {
  const spelt = forms.flatMap((form) => [form, ...otherSpellings(form, language)]);
  const all = spelt.map((form) => (isWordOf(form, language) ? { ...form, isWord: true } : form));
  for (const form of spelt) {
    // « UNS » is no genitive of UN.
    const isAcronym = form.folded === form.folded.toUpperCase();
    for (const { add, after } of form.exclusion || isAcronym ? [] : language.endings) {
      if (form.after !== '' || !after.test(form.folded)) continue;
      all.push({ ...form, folded: form.folded + add, hashes: wordHashes(form.core + add) });
    }
  }
  if (!without.has('lost-apostrophes')) all.push(...withLostApostrophes(spelt, language));
  if (!without.has('accents')) foldAccents(all, language);
  const hasShort = all.some(({ alias }) => alias.short);
  return { language, without, forms: all, hasShort, automaton: buildAutomaton(all.map(({ hashes }) => hashes)) };
}

/** An acronym or a short name that is also a common word: UN, US, CAR, Est. */
function isWordOf({ before, folded, after }: UsableForm, { names }: Language): boolean {
  const isShort = folded.length > 1 && folded.length <= SHORT_WORD && before + after === '';
  return isShort && names.notNames.includes(folded.toLowerCase());
}

/** « Syrias army »: places and organisations with the ending of a possessive, where that makes no word. */
function withLostApostrophes(forms: readonly UsableForm[], language: Language): UsableForm[] {
  return language.lostPossessives.flatMap((ending) =>
    forms.flatMap((form) => {
      const { exclusion, after, alias, collection, core, folded } = form;
      const isFit = /^\p{Lu}.*\p{Ll}{2}$/u.test(folded) && !folded.endsWith(ending) && folded.length >= LONG_ENOUGH;
      if (!isFit || exclusion || after !== '' || alias.short) return [];
      if (collection === 'actors' && !/ /.test(folded)) return [];
      if (language.commonWords.has(`${folded}${ending}`.toLowerCase())) return [];
      return [{ ...form, folded: folded + ending, hashes: wordHashes(core + ending), lostApostrophe: true }];
    }),
  );
}

/** Marks the long forms of which no other entry has one, and the language no word, that differs by accents alone. */
function foldAccents(forms: UsableForm[], { commonWords }: Language): void {
  const entities = Map.groupBy(forms, ({ folded }) => withoutAccents(folded).toLowerCase());
  for (const [bare, same] of entities) {
    if (new Set(same.map(({ entity }) => entity)).size > 1 || commonWords.has(bare)) continue;
    for (const form of same) if (isLongName(form.folded)) form.foldsAccents = true;
  }
}

/** Six letters with a capital, or five in a script that has none. */
function isLongName(folded: string): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '');
  return /^\p{Lu}/u.test(letters) ? letters.length >= 6 : /^\p{Script=Arabic}{5}/u.test(letters);
}

function otherSpellings(form: UsableForm, { spellings, fusions }: Language): UsableForm[] {
  const written = form.core.normalize('NFC');
  const others = [
    ...spellings.map((letters) => ({ core: letters.reduce((text, { from, to }) => text.replace(from, to), written) })),
    ...fusions.map(({ after, from, to }) => ({ core: written.replace(from, to), onlyAfter: after })),
  ];
  return others.flatMap((other) => {
    const folded = strictFold(other.core);
    return folded === form.folded ? [] : [{ ...form, ...other, folded, hashes: wordHashes(other.core) }];
  });
}

/** What forms entries share: those of too many are left out, the others are named. */
function sharedForms(forms: readonly UsableForm[]): { usable: readonly UsableForm[]; problems: FormDiagnostic[] } {
  const sharers = new Map<string, { all: Set<EntityId>; plain: Set<EntityId>; form: string }>();
  for (const { entity, folded, exclusion, alias } of forms) {
    if (exclusion) continue;
    const form = sharers.get(folded) ?? { all: new Set(), plain: new Set(), form: alias.form };
    form.all.add(entity);
    if (!alias.metonym && !alias.when && !alias.short) form.plain.add(entity);
    sharers.set(folded, form);
  }
  const crowded = new Set<string>();
  const problems: FormDiagnostic[] = [];
  for (const [folded, { all, plain, form }] of sharers) {
    if (all.size > MOST_SHARED) {
      crowded.add(folded);
      const message = `“${folded}” is a form of ${all.size} entries: it cannot be resolved`;
      problems.push({ ...diagnose('alias-unusable', message), form, entities: [...all] });
    } else if (plain.size > 1) {
      const message = `“${folded}” is a form of ${[...plain].join(' and ')}`;
      problems.push({ ...diagnose('alias-shared', message), form, entities: [...plain] });
    }
  }
  const usable = crowded.size === 0 ? forms : forms.filter(({ folded }) => !crowded.has(folded));
  return { usable, problems };
}
