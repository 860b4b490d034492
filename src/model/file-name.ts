/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/i;

/** Signs that no name of a file may have on Windows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const refused = /[<>:"|?*\\/\x00-\x1f\x7f]/;

/**
 * A name that every system can give a file: without the signs that Windows refuses, no name of a device, no blank or dot
 * at its end. A name that is one already stays as it is.
 */
export function safeFileName(name: string): string {
  const whole = name.replace(/[ .]+$/, '');
  const end = /\.[^.\s<>:"|?*\\/]{1,10}$/.exec(whole)?.[0] ?? '';
  let stem = whole.slice(0, whole.length - end.length);
  if (refused.test(stem)) {
    const parts = stem.split(refused).map((part) => part.trim());
    stem = parts.filter((part) => part !== '').join('-');
  }
  const safe = `${stem.replace(/[ .]+$/, '') || 'original'}${end}`;
  return devices.test(safe) ? `_${safe}` : safe;
}

/** Letters of Latin alphabets that are no letter of ASCII with an accent. */
const nearest: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ə: 'e',
};

/** A name in the ASCII letters nearest to it, for ids and files; what has none stays as it is. */
export function nearestAscii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/[œæßøłđðþıħŧŋə]/giu, (letter) => {
      const ascii = nearest[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? ascii : ascii.toUpperCase();
    });
}

const LONGEST_NAME = 60;

/**
 * A text as a file name in ASCII, without an ending.
 * @param otherwise begins the name where the text has no Latin letter.
 */
export function fileName(text: string, otherwise: string): string {
  const words = nearestAscii(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  // Of a title in another script its numbers are left at most, and these are no name.
  const name = /[a-z]/.test(words.join('')) ? words : [otherwise, ...words];
  const whole = name.join('-');
  if (whole.length <= LONGEST_NAME) return whole;
  // At the end of a word, if the first is not longer than all.
  const cut = whole.slice(0, LONGEST_NAME + 1).lastIndexOf('-');
  return whole.slice(0, cut > 0 ? cut : LONGEST_NAME);
}
