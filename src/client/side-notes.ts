/** Space between two notes, in CSS pixels. */
const GAP = 14;

/** Where there is room beside the text, puts each note level with the first mention of its entry, one below the other. */
export function startSideNotes(): void {
  const margin = document.querySelector<HTMLElement>('[data-side-notes]');
  const article = margin?.closest<HTMLElement>('.article');
  if (!margin || !article) return;
  article.classList.add('has-notes');
  const notes = [...margin.querySelectorAll<HTMLElement>('.side-note')].flatMap((note) => {
    const mention = document.getElementById(note.dataset.for ?? '');
    return mention ? [{ note, mention }] : [];
  });

  const arrange = () => {
    const off = getComputedStyle(margin).display === 'none' || document.documentElement.dataset.mentions === 'none';
    for (const { note } of notes) note.hidden = off;
    if (off) return;
    // All is measured before anything is moved, so that the browser lays the page out once.
    const { top, height } = margin.getBoundingClientRect();
    const measured = notes.map(({ note, mention }) => ({
      note,
      level: mention.getBoundingClientRect().top - top,
      size: note.offsetHeight,
    }));
    let free = 0;
    for (const { note, level, size } of measured) {
      const at = Math.max(level, free);
      note.style.top = `${at}px`;
      free = at + size + GAP;
      // What would hang below the text is left to the list at its end.
      note.hidden = free > height + GAP;
    }
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
