/**
 * A reader's settings, kept in localStorage; read from disk in a cookie too, since Chromium shares the first among pages
 * of a folder and Firefox the second. On a host a cookie would only be sent with every request.
 */
const PREFIX = 'reperes-';
const fromDisk = location.protocol === 'file:';

export type Setting = 'theme' | 'mentions' | 'shortcuts';

export function readSetting(name: Setting): string | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + name);
    if (stored !== null) return stored;
  } catch {
    // Storage is refused; from disk the cookie may not be.
  }
  return fromDisk ? new RegExp(`(?:^|; )${PREFIX}${name}=([^;]*)`).exec(document.cookie)?.[1] : undefined;
}

export function writeSetting(name: Setting, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is refused: the setting lasts as long as the page, or the cookie.
  }
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist on file://
  if (fromDisk) document.cookie = `${PREFIX}${name}=${value};max-age=31536000;path=/;samesite=lax`;
}
