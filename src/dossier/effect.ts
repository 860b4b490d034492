import type { Reading } from '../markdown/reading.ts';
import { normaliseAlias } from '../model/alias.ts';
import { annotateDocument } from '../text/annotate.ts';
import { keywordInContext } from '../text/concordance.ts';
import type { GazetteerEntry, TextBlock } from '../text/document.ts';
import { looseKey } from '../text/folded-names.ts';
import { compileGazetteer, type Gazetteer } from '../text/gazetteer.ts';
import type { Article, Dossier } from './dossier.ts';
import type { DossierReading } from './load.ts';

/** What would become of a place in a text. */
export interface EffectLine {
  change: 'comes' | 'goes' | 'ambiguous';
  article: Article;
  left: string;
  keyword: string;
  right: string;
}

/** What an edit of an entry would do to the mentions of the dossier. */
export interface Effect {
  comes: number;
  goes: number;
  /** Mentions of any entry that would have two readings. */
  ambiguous: number;
  lines: EffectLine[];
  /** Were there more articles than were looked at? */
  isPart: boolean;
}

/** Articles that are annotated again for one answer. */
const MOST_ARTICLES = 400;

const MOST_LINES = 40;

/**
 * Annotates again the articles in which a form stands that an edit of an entry adds, takes out or changes.
 * @param entry as it would be; an entry that is not there yet is added.
 */
export function effectOf({ dossier, glossary }: DossierReading, entry: GazetteerEntry): Effect {
  const now = glossary.entries.find(({ id }) => id === entry.id);
  const forms = changedForms(now, entry);
  const effect: Effect = { comes: 0, goes: 0, ambiguous: 0, lines: [], isPart: false };
  if (forms.length === 0) return effect;
  const concerned = dossier.articles.filter(({ reading }) => forms.some((form) => foldedText(reading).includes(form)));
  effect.isPart = concerned.length > MOST_ARTICLES;
  const entries = now ? glossary.entries.map((one) => (one === now ? entry : one)) : [...glossary.entries, entry];
  const { lang, without } = glossary;
  const { gazetteer } = compileGazetteer(entries, { lang, without });
  for (const article of concerned.slice(0, MOST_ARTICLES)) {
    compare(
      effect,
      article,
      marksOf(dossier, article, glossary.gazetteer),
      marksOf(dossier, article, gazetteer),
      entry.id,
    );
  }
  return effect;
}

/** The forms, folded, in which two states of an entry differ; all of them where what differs bears on all. */
function changedForms(before: GazetteerEntry | undefined, after: GazetteerEntry): string[] {
  const formsOf = (entry: GazetteerEntry | undefined): string[] =>
    entry
      ? [
          JSON.stringify(entry.name),
          ...entry.aliases.map((one) => JSON.stringify(one)),
          ...(entry.exclusions ?? []).map((one) => `- ${JSON.stringify(one)}`),
        ]
      : [];
  const [old, fresh] = [new Set(formsOf(before)), new Set(formsOf(after))];
  const bears =
    before?.kind !== after.kind || before?.lang !== after.lang || before?.caseSensitive !== after.caseSensitive;
  const all = [...new Set([...old, ...fresh])];
  const differing = bears ? all : all.filter((form) => old.has(form) !== fresh.has(form));
  const keys = differing.map((written) => {
    const form: unknown = JSON.parse(written.replace(/^- /, ''));
    return looseKey(normaliseAlias(form as string).form);
  });
  return [...new Set(keys)].filter((key) => key !== '');
}

const folded = new WeakMap<Reading, string>();

function foldedText(reading: Reading): string {
  const known = folded.get(reading);
  if (known !== undefined) return known;
  const text = looseKey(reading.blocks.map((block) => block.text).join('\n'));
  folded.set(reading, text);
  return text;
}

/** Where entries stand in an article, by block and offsets. */
function marksOf({ config }: Dossier, { reading, data, lang }: Article, gazetteer: Gazetteer) {
  const blocks = reading.blocks.map(
    (block): TextBlock =>
      block.kind === 'heading' && config.headings === 'skip' ? { ...block, evidenceOnly: true } : block,
  );
  const { mentions, ambiguous } = annotateDocument(gazetteer, {
    blocks,
    lang,
    publisher: data.source?.publisher,
    date: data.date,
    decisions: data.annotations,
  });
  const key = ({ block, start, end }: { block: number; start: number; end: number }) => `${block} ${start} ${end}`;
  return {
    mentions: new Map(mentions.map((one) => [key(one), one])),
    ambiguous: new Map(ambiguous.map((one) => [key(one), one])),
  };
}

type Marks = ReturnType<typeof marksOf>;

function compare(effect: Effect, article: Article, before: Marks, after: Marks, entity: string): void {
  const tell = (change: EffectLine['change'], { block, start, end }: { block: number; start: number; end: number }) => {
    effect[change] += 1;
    const text = article.reading.blocks[block]?.text ?? '';
    if (effect.lines.length < MOST_LINES) {
      effect.lines.push({ change, article, ...keywordInContext(text, { start, end }) });
    }
  };
  for (const [key, one] of after.mentions) {
    if (one.entity === entity && before.mentions.get(key)?.entity !== entity) tell('comes', one);
  }
  for (const [key, one] of before.mentions) {
    const now = after.mentions.get(key);
    if (one.entity === entity && now?.entity !== entity && !after.ambiguous.has(key)) tell('goes', one);
  }
  for (const [key, one] of after.ambiguous) if (!before.ambiguous.has(key)) tell('ambiguous', one);
}
