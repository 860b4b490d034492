import { useState } from 'preact/hooks';
import type { StringKey } from '../../site/i18n/strings.ts';
import { act } from './acts.ts';
import { Dialog } from './dialog.tsx';
import { go } from './route.ts';
import { deskViews } from './views.ts';
import { hasWords, t } from './words.ts';

const OFF = 'reperes-desk-keys-off';

/** Keys of one letter can be turned off, for those who speak to their computer (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) !== '1';
}

/**
 * Keys that work everywhere but in a field.
 * @returns what ends the listening.
 */
export function listenForKeys(help: () => void): () => void {
  let isGoing = false;
  const onKey = (event: KeyboardEvent) => {
    const element = event.target as HTMLElement;
    const isField = element.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isField || document.querySelector('dialog[open]')) return;
    if (isCommand && event.key.toLowerCase() === 'z') void act(event.shiftKey ? 'redo' : 'undo', {});
    else if (isCommand && event.key === 'y') void act('redo', {});
    else if (isCommand || event.altKey || !areKeysOn()) return;
    else if (isGoing) {
      isGoing = false;
      const view = deskViews.find(({ key }) => key === event.key);
      if (!view) return;
      // The list of the view takes the focus, when it is there.
      (document.activeElement as HTMLElement | null)?.blur();
      go(view.name);
    } else if (event.key === 'g') isGoing = true;
    else if (event.key === 'u') void act('undo', {});
    else if (event.key === '/') document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
    else if (event.key === '?') help();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

const keys: [string, StringKey][] = [
  ['j ↓', 'desk.key.next'],
  ['k ↑', 'desk.key.previous'],
  ['x', 'desk.key.check'],
  ['Shift ↓', 'desk.key.extend'],
  ['Ctrl A', 'desk.key.all'],
  ['Enter', 'desk.key.open'],
  ['/', 'desk.key.find'],
  ['Esc', 'desk.key.leave'],
  ['u', 'desk.undo'],
  ['Ctrl Z', 'desk.undo'],
  ['Ctrl Shift Z', 'desk.redo'],
  ['?', 'keys.help'],
];

/** What the keys do. Those of a view stand on its buttons. */
export function HelpDialog({ isOpen, close }: { isOpen: boolean; close(): void }) {
  const [isOn, setOn] = useState(areKeysOn());
  const turn = () => {
    localStorage.setItem(OFF, isOn ? '1' : '0');
    setOn(!isOn);
  };
  return (
    <Dialog isOpen={isOpen} close={close} label={t('keys.title')} class="help">
      <h2>{t('keys.title')}</h2>
      <dl>
        {deskViews.map(({ key, title }) => (
          <div key={key}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{t(title)}</dd>
          </div>
        ))}
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{hasWords(`desk.key.${one}`) ? t(`desk.key.${one}` as 'desk.key.Shift') : one}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{t('desk.key.buttons')}</p>
      <div class="buttons">
        <label>
          <input type="checkbox" checked={!isOn} onChange={turn} /> {t('keys.off')}
        </label>
        <button type="button" onClick={close}>
          {t('keys.close')}
        </button>
      </div>
    </Dialog>
  );
}
