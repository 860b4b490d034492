const PARAGRAPH = '.prose > p[id]';
/** Milliseconds that one is told that a link is copied. */
const TOLD_FOR = 2500;

/**
 * A button at each paragraph of an article copies its address; it shows when the paragraph is pointed at or focused. So
 * does the key `c`, for the paragraph that holds the focus or the caret.
 */
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
  // It tells the eye where there is no room for the button, and a screen reader everywhere.
  const told = document.createElement('p');
  told.className = 'copied';
  told.setAttribute('role', 'status');
  let paragraph: HTMLElement | undefined;
  let timer = 0;

  const show = (found: HTMLElement | null | undefined) => {
    if (!found || found === paragraph) return;
    paragraph = found;
    button.style.top = `${found.offsetTop}px`;
    button.style.left = `${found.offsetLeft}px`;
    button.hidden = false;
  };
  const say = (sign: string, words: string) => {
    button.textContent = sign;
    told.textContent = words;
  };
  const copy = async () => {
    if (!paragraph) return;
    const address = new URL(location.href);
    address.hash = paragraph.id;
    await navigator.clipboard.writeText(address.href);
    say('✓', prose.dataset.copiedLabel ?? '');
    clearTimeout(timer);
    timer = window.setTimeout(() => say('¶', ''), TOLD_FOR);
  };

  // One button for all, outside the text: the text of the article stays the author's alone.
  prose.insertAdjacentElement('afterend', button);
  document.body.append(told);
  const follow = (event: Event) => show((event.target as Element).closest<HTMLElement>(PARAGRAPH));
  prose.addEventListener('pointerover', follow);
  prose.addEventListener('focusin', follow);
  button.addEventListener('click', copy);
  document.addEventListener('reperes:copy-link', () => {
    const held = document.activeElement?.closest<HTMLElement>(PARAGRAPH) ?? atCaret();
    show(held);
    if (held) copy();
  });
}

function atCaret(): HTMLElement | null | undefined {
  return getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>(PARAGRAPH);
}
