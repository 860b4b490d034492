import { IS_CURRENT, UPDATE } from './offline-cache.ts';

/**
 * What only a hosted page does: browsers refuse a manifest and a worker from disk, so neither stands in the page.
 * A reader who has kept a copy is told when the host has another version; nobody else's browser asks.
 * @param folder address of the folder of the site.
 */
export function startHosted(folder: string): void {
  if (!/^https?:$/.test(location.protocol)) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = new URL('manifest.webmanifest', folder).href;
  document.head.append(link);
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const notice = document.querySelector<HTMLElement>('[data-update-notice]');
    if (data === UPDATE && notice) notice.hidden = false;
  });
  worker.postMessage(IS_CURRENT);
}
