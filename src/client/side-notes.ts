/** Space between two notes, in CSS pixels. */
const GAP = 14;

/** Where there is room beside the text, puts each note level with the first mention of its entry, one below the other. */
export function startSideNotes(): void {
  const margin = document.querySelector<HTMLElement>('[data-side-notes]');
  const article = margin?.closest<HTMLElement>('.article');
  if (!margin || !article) return;
  article.classList.add('has-notes');
  const notes = [...margin.querySelectorAll<HTMLElement>('.side-note')];
  const arrange = () => {
    const { top, height } = margin.getBoundingClientRect();
    let free = 0;
    for (const note of notes) {
      const mention = document.getElementById(note.dataset.for ?? '');
      note.hidden = !mention || document.documentElement.dataset.mentions === 'none';
      if (!mention || note.hidden) continue;
      const level = Math.max(mention.getBoundingClientRect().top - top, free);
      note.style.top = `${level}px`;
      free = level + note.offsetHeight + GAP;
      // What would hang below the text is left to the list at its end.
      note.hidden = free > height + GAP;
    }
  };
  arrange();
  new ResizeObserver(arrange).observe(article);
  document.fonts.ready.then(arrange);
  document.addEventListener('change', () => requestAnimationFrame(arrange));
}
