/**
 * A reader's settings, kept in localStorage and in a cookie: read from disk, Chromium shares the first among pages and
 * Firefox the second.
 */
const PREFIX = 'reperes-';

export type Setting = 'theme' | 'mentions' | 'shortcuts';

export function readSetting(name: Setting): string | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + name);
    if (stored !== null) return stored;
  } catch {
    // Storage is refused; the cookie may not be.
  }
  return new RegExp(`(?:^|; )${PREFIX}${name}=([^;]*)`).exec(document.cookie)?.[1];
}

export function writeSetting(name: Setting, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is refused: the setting lasts as long as the page, or the cookie.
  }
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist on file://
  document.cookie = `${PREFIX}${name}=${value};max-age=31536000;path=/;samesite=lax`;
}
