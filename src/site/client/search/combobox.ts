/**
 * The combobox of the ARIA Authoring Practices over a field and a list of links: the arrow keys go through the options
 * while the field keeps the focus, Enter follows the one that is active, and typing goes on at any time.
 * @returns what is to be called when the list has changed.
 */
export function startCombobox(input: HTMLInputElement, list: HTMLElement): () => void {
  let active: HTMLElement | undefined;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  const activate = (option: HTMLElement | undefined) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const move = (step: 1 | -1) => {
    const all = options();
    const at = active ? all.indexOf(active) : -1;
    // Past either end is the field itself.
    const next = at < 0 && step < 0 ? all.length - 1 : at + step;
    activate(all[next]);
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active) active.click();
    else return;
    event.preventDefault();
  });
  input.addEventListener('input', () => activate(undefined));
  input.addEventListener('blur', () => activate(undefined));

  return () => {
    const all = options();
    for (const [index, option] of all.entries()) option.id = `${list.id}-${index}`;
    if (active && !list.contains(active)) activate(undefined);
    input.setAttribute('aria-expanded', String(all.length > 0));
    list.hidden = all.length === 0;
  };
}
