import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Extension } from 'mdast-util-from-markdown';

/**
 * The character that a numeric reference names, as browsers read it: numbers from 128 to 159 are those of Windows-1252,
 * for which old programs wrote them (`c&#146;est`), and Markdown by itself would lose the character. A number that
 * names none gives U+FFFD.
 */
export function decodeNumber(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  const known = code >= 128 && code <= 159 ? windows1252.charCodeAt(code - 128) : code;
  return isCharacter(known) ? String.fromCodePoint(known) : '\uFFFD';
}

/** Characters 128 to 159 of Windows-1252; five are not in use. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Neither a control character but white space, nor half of a pair, nor one that Unicode keeps for no character. */
function isCharacter(code: number): boolean {
  if (code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160)) return false;
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfdd0 && code <= 0xfdef)) return false;
  return code <= 0x10ffff && (code & 0xfffe) !== 0xfffe;
}

/** mdast extension: references in Markdown's text, numbers among them read by `decodeNumber`. */
export function characterReferences(): Extension {
  return {
    exit: {
      characterReferenceValue(token) {
        const written = this.sliceSerialize(token);
        const marker = this.data.characterReferenceType;
        delete this.data.characterReferenceType;
        const text = this.stack.at(-1);
        const read = marker
          ? decodeNumber(written, marker === 'characterReferenceMarkerHexadecimal' ? 16 : 10)
          : decodeNamedCharacterReference(written) || '';
        if (text && 'value' in text) text.value += read;
      },
    },
  };
}
