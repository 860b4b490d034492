/** A text in HTML or XML, between tags or within quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Signs that no XML 1.0 file may hold, not even as references. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text for XML 1.0: U+FFFD stands for each sign that it may not hold. All that an author can see stays as it is. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
