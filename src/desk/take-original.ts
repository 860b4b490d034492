import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setFields } from '../content/field-edit.ts';
import { parseFrontMatter } from '../content/front-matter.ts';
import { replaceFile } from '../content/write-file.ts';
import type { WrittenArticle } from '../intake/conversion.ts';
import type { Input } from '../intake/read-input.ts';
import { removeArticles } from '../intake/removed.ts';
import type { Intake } from '../intake/take-in.ts';
import type { Furniture } from '../model/article.ts';
import { Refused } from './changes.ts';
import type { Corrections } from './kept-corrections.ts';
import { putBack } from './put-back.ts';

/** An article that an original on the desk would give. */
export interface Arriving {
  /** Of the original, and which article of it. */
  id: string;
  article: WrittenArticle | undefined;
  corrections: Corrections;
}

/** A file that lies on the desk, and what becomes of it. */
export interface Original {
  id: string;
  /** Its path in the batch, or in an archive of it. */
  name: string;
  input: Input;
  state: 'waiting' | 'reading' | 'read' | 'failed';
  faults: string[];
  articles: Arriving[];
}

interface Taking {
  /** The content folder. */
  folder: string;
  original: Original;
  intake: Intake;
  /** Paths of what the folder held before. */
  before: Pick<ReadonlySet<string>, 'has'>;
  /** Names of the articles that earlier originals of this intake have become. */
  settled: Set<string>;
  /** The original as text, where it is one. */
  text(): string;
}

/**
 * Takes the articles of an original into the dossier, corrected.
 * @returns how many, and what is wrong with those that were not taken.
 * @throws Refused or DiagnosticError where a correction cannot be written.
 */
export async function takeOriginal({ folder, original, intake, before, settled, text }: Taking) {
  const results = await intake.takeIn(original.input);
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const faults = failed.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
  const leaving: string[] = [];
  let count = 0;
  for (const [at, { article, outcome }] of results.entries()) {
    const about = original.articles[at];
    if (!article || !about) continue;
    const name = basename(article);
    const path = join(folder, 'articles', name);
    const isWritten = outcome === 'new' || outcome === 'updated';
    const wasThere = before.has(`articles/${name}`);
    // An intake that was stopped, or a disk that was full, left it as it was made: what was said of it still holds.
    const isLeft = outcome === 'unchanged' && !settled.has(name);
    const isPlain = isLeft && readFileSync(path, 'utf8') === about.article?.text;
    if (!isWritten && !isPlain && !(isLeft && !wasThere)) continue;
    settled.add(name);
    if (about.corrections.leftOut && !wasThere) leaving.push(basename(name, '.md'));
    else {
      if (isWritten || isPlain) correct(path, about, text);
      if (isWritten || !wasThere) count += 1;
    }
  }
  if (leaving.length > 0) removeArticles(folder, leaving);
  return { count, faults };
}

function correct(path: string, { article, corrections }: Arriving, original: () => string): void {
  const text = readFileSync(path, 'utf8');
  const { title, date, publisher, lang, back = [] } = corrections;
  const wanted = back.flatMap((index): Furniture[] => {
    const one = article?.furniture[index];
    return one ? [one] : [];
  });
  const withText = wanted.length > 0 ? putBack(text, wanted, original(), path) : text;
  const fields = parseFrontMatter(withText, path);
  const { source } = (Array.isArray(fields) ? {} : fields.data) as { source?: object };
  const changed = setFields(withText, {
    ...(title ? { title, titleFrom: 'editor' } : {}),
    ...(date === undefined ? {} : { date: date || undefined }),
    ...(lang ? { lang } : {}),
    ...(publisher === undefined ? {} : { source: { ...source, publisher: publisher || undefined } }),
  });
  if (changed === undefined) throw new Refused('shape', path);
  if (changed !== text) replaceFile(path, changed);
}
