import type { RenderedText } from '../markdown/pipeline.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type GazetteerChanges, gazetteerChanges } from '../text/gazetteer-changes.ts';

/** All that bears on a rendered text besides the disk. */
export interface RenderKey {
  file: string;
  /** Front matter included: date, publisher, language and decisions are in it. */
  text: string;
  lang: string;
  /** What of the dossier's configuration bears on it. */
  settings: string;
  /** True if decisions of its front matter name entries. */
  decides: boolean;
  gazetteer: Gazetteer;
}

interface KeptText extends RenderKey {
  /** Files of the content that the text asked for, and whether they were there. */
  asked: Map<string, boolean>;
  rendered: RenderedText;
}

/** Keeps rendered texts for as long as nothing that bears on them has changed. */
export class RenderMemory {
  #kept = new Map<string, KeptText>();
  #changes = new WeakMap<Gazetteer, WeakMap<Gazetteer, GazetteerChanges>>();

  /**
   * The text as it was rendered, if it would be rendered the same, else as `render` renders it now.
   * @param exists tells if a file of the content is there; `render` must ask for files through the one it is given.
   */
  recall(
    key: RenderKey,
    exists: (path: string) => boolean,
    render: (exists: (path: string) => boolean) => RenderedText,
  ): RenderedText {
    const kept = this.#kept.get(key.file);
    if (kept && this.#holds(kept, key, exists)) {
      kept.gazetteer = key.gazetteer;
      return kept.rendered;
    }
    const asked = new Map<string, boolean>();
    const rendered = render((path) => {
      const found = exists(path);
      asked.set(path, found);
      return found;
    });
    this.#kept.set(key.file, { ...key, asked, rendered });
    return rendered;
  }

  #holds(kept: KeptText, key: RenderKey, exists: (path: string) => boolean): boolean {
    if (kept.text !== key.text || kept.lang !== key.lang || kept.settings !== key.settings) return false;
    for (const [path, found] of kept.asked) if (exists(path) !== found) return false;
    if (kept.gazetteer === key.gazetteer) return true;
    const changes = this.#changesBetween(kept.gazetteer, key.gazetteer);
    if (changes.entries && namesEntries(kept)) return false;
    const { blocks, htmlBlocks } = kept.rendered;
    return ![...blocks, ...htmlBlocks].some(({ text }) => changes.touch(text, key.lang));
  }

  #changesBetween(before: Gazetteer, after: Gazetteer): GazetteerChanges {
    const known = this.#changes.get(before) ?? new WeakMap<Gazetteer, GazetteerChanges>();
    this.#changes.set(before, known);
    const changes = known.get(after) ?? gazetteerChanges(before, after);
    known.set(after, changes);
    return changes;
  }
}

/** True if an editor named entries by their ids: in marks, carried out or not, or in decisions. */
function namesEntries({ decides, rendered }: KeptText): boolean {
  return (
    decides ||
    rendered.blocks.some(({ marks }) => marks.length > 0) ||
    rendered.diagnostics.some(({ rule }) => rule === 'mark-unknown')
  );
}
