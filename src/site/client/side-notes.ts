import { notePlaces } from './note-places.ts';
import { tieNotes } from './note-ties.ts';

/** How many lines of the text a note may stand below the line of its mention. */
const REACH = 2.5;

/**
 * Where there is room beside the text, puts each note level with the first mention of its entry, or a little below it.
 * Where mentions are dense, notes of what the text mentions less show their names alone, and their text in a preview.
 */
export function startSideNotes(): void {
  const margin = document.querySelector<HTMLElement>('[data-side-notes]');
  const article = margin?.closest<HTMLElement>('.article');
  const prose = article?.querySelector('.prose');
  if (!margin || !article || !prose) return;
  article.classList.add('has-notes');
  const notes = [...margin.querySelectorAll<HTMLElement>('.side-note')].flatMap((note) => {
    const mention = document.getElementById(note.dataset.for ?? '');
    return mention ? [{ note, mention }] : [];
  });
  tieNotes(article, notes);

  const heights = (isFolded: boolean) => {
    for (const { note } of notes) note.classList.toggle('is-folded', isFolded);
    return notes.map(({ note }) => note.offsetHeight);
  };
  const arrange = () => {
    const off = getComputedStyle(margin).display === 'none' || document.documentElement.dataset.mentions === 'none';
    for (const { note } of notes) note.hidden = off;
    if (off) return;
    // All is measured before anything is moved, so that the browser lays the page out twice and not once for each.
    const { top, height } = margin.getBoundingClientRect();
    const [whole, folded] = [heights(false), heights(true)];
    const measured = notes.map(({ note, mention }, index) => ({
      level: mention.getBoundingClientRect().top - top,
      whole: whole[index] ?? 0,
      folded: folded[index] ?? 0,
      weight: Number(note.dataset.mentions),
    }));
    const reach = REACH * Number.parseFloat(getComputedStyle(prose).lineHeight);
    notePlaces(measured, reach).forEach((place, index) => {
      const note = notes[index]?.note;
      if (!note) return;
      // What has no place, or would hang below the text, is left to the list at its end.
      note.hidden = !place || place.end > height;
      note.style.top = `${place?.top ?? 0}px`;
      note.classList.toggle('is-folded', place?.isFolded ?? false);
    });
  };
  let asked = 0;
  const arrangeSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(arrange);
  };
  new ResizeObserver(arrangeSoon).observe(article);
  document.fonts.ready.then(arrangeSoon);
  document.addEventListener('change', arrangeSoon);
}
