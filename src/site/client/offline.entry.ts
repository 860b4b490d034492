import { fileSize } from '../../model/file-size.ts';
import { VERSION } from '../../model/offline-list.ts';
import { fetchFresh, wholeCopy } from './offline-cache.ts';
import { ChangedError, keepCopy, removeCopies } from './offline-store.ts';

const scope = new URL('./', document.baseURI).href;
const box = document.querySelector<HTMLElement>('[data-offline]');
if (box) start(box);

/** The part of the download page that keeps the dossier in the browser; nothing happens before a button is pressed. */
function start(box: HTMLElement): void {
  const strings: Record<string, string> = JSON.parse(box.dataset.strings ?? '{}');
  const status = box.querySelector<HTMLElement>('[data-offline-status]')!;
  const bar = box.querySelector<HTMLProgressElement>('progress')!;
  const button = (name: string) => box.querySelector<HTMLButtonElement>(`[data-offline-${name}]`)!;
  const buttons = { keep: button('keep'), update: button('update'), stop: button('stop'), remove: button('remove') };
  const amount = box.querySelector<HTMLElement>('[data-offline-amount]')!;
  const { lang } = document.documentElement;
  let stopping = new AbortController();

  const show = (text: string | undefined, ...visible: (keyof typeof buttons)[]) => {
    const hadFocus = Object.values(buttons).includes(document.activeElement as HTMLButtonElement);
    status.textContent = text ?? '';
    for (const [name, one] of Object.entries(buttons)) one.hidden = !visible.some((wanted) => wanted === name);
    bar.hidden = !visible.includes('stop');
    amount.hidden = bar.hidden;
    // The button that was pressed may be gone; the focus does not go with it.
    const [first] = visible;
    if (hadFocus && first) buttons[first].focus();
  };

  const showState = async (said?: string) => {
    const copy = (await ownRegistration()) && (await wholeCopy(scope));
    if (!copy) return show(said ?? strings.absent, 'keep');
    const newest = await newestVersion();
    if (newest && newest !== copy.version) show(said ?? strings.outdated, 'update', 'remove');
    else show(said ?? strings.kept, 'remove');
  };

  const keep = async () => {
    stopping = new AbortController();
    bar.value = 0;
    amount.textContent = '';
    show(strings.working, 'stop');
    try {
      await keepCopy(
        scope,
        (done, total) => {
          bar.value = done / total;
          amount.textContent = `${fileSize(done, lang)} / ${fileSize(total, lang)}`;
        },
        stopping.signal,
      );
      await navigator.serviceWorker.register(`${scope}sw.js`, { updateViaCache: 'none' });
      await navigator.serviceWorker.ready;
      // Asked for, not waited for: some browsers put the question to the reader.
      navigator.storage?.persist?.();
      document.querySelector<HTMLElement>('[data-update-notice]')?.setAttribute('hidden', '');
      await showState();
    } catch (error) {
      await showState(strings[reasonOf(error)]);
    }
  };

  buttons.keep.addEventListener('click', keep);
  buttons.update.addEventListener('click', keep);
  buttons.stop.addEventListener('click', () => stopping.abort());
  buttons.remove.addEventListener('click', async () => {
    await (await ownRegistration())?.unregister();
    await removeCopies(scope);
    await showState(strings.removed);
  });

  // Browsers have neither worker nor caches from disk, without https, and some in private windows.
  if ('serviceWorker' in navigator && 'caches' in window) showState().catch(() => show(strings.refused));
  else show(strings.refused);
}

/** The worker of this dossier; one of a folder above may be another's. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return registration?.scope === scope ? registration : undefined;
}

async function newestVersion(): Promise<string | undefined> {
  try {
    return (await (await fetchFresh(scope + VERSION)).json()).version;
  } catch {
    return undefined;
  }
}

/** The string that tells the reader why it did not work. */
function reasonOf(error: unknown): string {
  if (error instanceof ChangedError) return 'changed';
  if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
  return 'failed';
}
