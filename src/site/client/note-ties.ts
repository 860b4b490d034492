export interface NotePair {
  note: HTMLElement;
  mention: HTMLElement;
}

/** Marks the note of a mention that is pointed at or holds the focus, and the mention of a note that is pointed at. */
export function tieNotes(article: HTMLElement, pairs: readonly NotePair[]): void {
  const byNote = new Map(pairs.map((pair) => [pair.note, pair]));
  const byEntity = new Map(pairs.map((pair) => [pair.mention.dataset.entity, pair]));
  let marked: HTMLElement | undefined;

  const other = (at: Element | null) => {
    const mention = at?.closest<HTMLElement>('.prose .mention');
    if (mention) return byEntity.get(mention.dataset.entity)?.note;
    const note = at?.closest<HTMLElement>('.side-note');
    return note ? byNote.get(note)?.mention : undefined;
  };
  const mark = (next: HTMLElement | undefined) => {
    if (next === marked) return;
    marked?.classList.remove('is-tied');
    next?.classList.add('is-tied');
    marked = next;
  };
  const follow = (event: Event) => mark(other(event.target as Element) ?? other(document.activeElement));
  article.addEventListener('pointerover', follow);
  article.addEventListener('focusin', follow);
  article.addEventListener('focusout', () => mark(undefined));
  article.addEventListener('pointerleave', () => mark(other(document.activeElement)));
}
