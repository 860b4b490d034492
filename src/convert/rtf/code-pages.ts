/** What stands in the upper half of the code pages of DOS, which the Encoding Standard does not have. */
const dos: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};

/** Encodings of code pages by their number, as the Encoding Standard calls them, where it has them. */
const pages: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  819: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  28591: 'windows-1252',
  28605: 'iso-8859-15',
  65001: 'utf-8',
};

/** Code pages of the character sets that fonts name (`\fcharset`). */
const charsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** `\fcharset2`: a font of signs, whose bytes are no letters. */
export const SIGNS = -2;

/** The code page of a font’s character set; nothing where it says nothing (`\fcharset1`). */
export function pageOfCharset(charset: number): number | undefined {
  return charset === 2 ? SIGNS : charsets[charset];
}

/** True if bytes of this code page can be read. */
export function isKnownPage(page: number): boolean {
  return page === SIGNS || page in pages || page in dos;
}

/** Reads bytes of a code page; of a font of signs a bullet only, and `\uFFFD` for the others. */
export function decodePage(bytes: Uint8Array, page: number): string {
  if (page === SIGNS) return Array.from(bytes, signOf).join('');
  const upper = dos[page];
  if (upper) return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128])).join('');
  const encoding = pages[page] ?? 'windows-1252';
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
}

const decoders = new Map<string, TextDecoder>();

function signOf(byte: number): string {
  return byte === 0xb7 || byte === 0xa7 ? '•' : byte <= 32 ? ' ' : '\uFFFD';
}
