/**
 * Keys of the list. They work only while the focus is on a mention, so that they get in nobody's way: speech input and
 * screen readers use single letters too (WCAG 2.1.4).
 */
export function listenForKeys(main: HTMLElement): void {
  main.addEventListener('keydown', (event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const done = act(event.key, row, main);
    if (done) event.preventDefault();
  });
}

function act(key: string, row: HTMLElement, main: HTMLElement): boolean {
  if (/^\d$/.test(key)) {
    const button = row.querySelector<HTMLButtonElement>(`[data-choice="${key}"]`);
    button?.click();
    return button !== null;
  }
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return step(row, main, 1);
    case 'k':
    case 'ArrowUp':
      return step(row, main, -1);
    case 'x':
      row.querySelector<HTMLInputElement>('input[data-item]')?.click();
      return true;
  }
  return false;
}

function step(row: HTMLElement, main: HTMLElement, by: number): boolean {
  const rows = [...main.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(row) + by];
  if (next) focusRow(next);
  return next !== undefined;
}

/** Brings a mention into view and the focus to it. */
export function focusRow(row: HTMLElement): void {
  row.querySelector<HTMLElement>('input[data-item]')?.focus();
  row.scrollIntoView({ block: 'nearest' });
}
