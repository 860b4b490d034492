/** Milliseconds that one is told that it is copied. */
const TOLD_FOR = 2500;

/** A button that copies the words of the citation that it stands under. */
export function startCitations(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-citation]')) {
    const words = button.textContent ?? '';
    button.addEventListener('click', async () => {
      const citation = button.closest('.cite')?.querySelector('[data-citation]')?.textContent ?? '';
      await navigator.clipboard.writeText(citation.trim());
      button.textContent = button.dataset.copied ?? '';
      setTimeout(() => {
        button.textContent = words;
      }, TOLD_FOR);
    });
  }
}
