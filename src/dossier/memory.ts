import type { Diagnostic } from '../model/diagnostic.ts';
import type { ArticleFile } from './articles.ts';
import type { Entry } from './entries.ts';
import { FileMemory } from './file-memory.ts';
import { RenderMemory } from './render-memory.ts';

/** What one reading of a content folder leaves to the next. */
export interface DossierMemory {
  articles: FileMemory<ArticleFile | Diagnostic[]>;
  entries: FileMemory<Entry | Diagnostic[]>;
  rendered: RenderMemory;
}

/** A memory that holds nothing yet. */
export function newMemory(): DossierMemory {
  return { articles: new FileMemory(), entries: new FileMemory(), rendered: new RenderMemory() };
}
