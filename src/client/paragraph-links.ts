/** A button at each paragraph of an article copies its address; it shows when the paragraph is pointed at or focused. */
export function startParagraphLinks(): void {
  const prose = document.querySelector<HTMLElement>('.prose[data-copy-label]');
  if (!prose || !navigator.clipboard) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'paragraph-link';
  button.textContent = '¶';
  button.setAttribute('aria-label', prose.dataset.copyLabel ?? '');
  // Nothing to copy until a paragraph is pointed at, or holds the focus.
  button.hidden = true;
  let paragraph: HTMLElement | undefined;

  // One button for all, outside the text: the text of the article stays the author's alone.
  prose.insertAdjacentElement('afterend', button);
  const follow = (event: Event) => {
    const found = (event.target as Element).closest<HTMLElement>('.prose > p[id]');
    if (!found || found === paragraph) return;
    paragraph = found;
    button.style.top = `${found.offsetTop}px`;
    button.style.left = `${found.offsetLeft}px`;
    button.hidden = false;
  };
  prose.addEventListener('pointerover', follow);
  prose.addEventListener('focusin', follow);
  button.addEventListener('click', async () => {
    if (!paragraph) return;
    const address = new URL(location.href);
    address.hash = paragraph.id;
    await navigator.clipboard.writeText(address.href);
    button.textContent = '✓';
    button.setAttribute('aria-label', prose.dataset.copiedLabel ?? '');
    setTimeout(() => {
      button.textContent = '¶';
      button.setAttribute('aria-label', prose.dataset.copyLabel ?? '');
    }, 1500);
  });
}
