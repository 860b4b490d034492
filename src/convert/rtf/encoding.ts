import { decodePage, isKnownPage, pageOfCharset, SIGNS } from './code-pages.ts';
import type { State } from './state.ts';

/** Words that name the code page of a file. */
const namedPages: Readonly<Record<string, number>> = { ansi: 1252, mac: 10_000, pc: 437, pca: 850 };

/** Which code page the bytes of an RTF file are in: that of the file, or that of their font. */
export class Encoding {
  private page = 1252;
  private readonly fonts = new Map<number, number>();
  private readonly tell: (what: string) => unknown;

  /** @param tell takes what cannot be read as it should. */
  constructor(tell: (what: string) => unknown) {
    this.tell = tell;
  }

  /** Takes a word that names the code page of the file; false for any other. */
  word(name: string, value: number | undefined): boolean {
    const page = name === 'ansicpg' ? value : namedPages[name];
    if (page) this.page = page;
    return page !== undefined;
  }

  /** Takes a word of the table of fonts. */
  fontWord(state: State, name: string, value: number | undefined): void {
    if (name === 'f') state.font = value ?? 0;
    const page = name === 'fcharset' ? pageOfCharset(value ?? 0) : name === 'cpg' ? value : undefined;
    if (page !== undefined && state.font !== undefined) this.fonts.set(state.font, page);
  }

  /** Bytes in the font at hand as text. */
  decode(bytes: Uint8Array, { font }: State): string {
    const page = this.pageOf(font);
    if (page === SIGNS) return this.signs(bytes);
    if (!isKnownPage(page)) this.tell(`the code page ${page} is not known here; it was read as windows-1252`);
    return decodePage(bytes, page);
  }

  /** A UTF-16 unit that `\u` gives; those that fonts of signs have for themselves are signs. */
  unit(value: number): string {
    const code = value & 0xffff;
    return code >= 0xf000 && code <= 0xf0ff ? this.signs(Uint8Array.of(code & 0xff)) : String.fromCharCode(code);
  }

  private signs(bytes: Uint8Array): string {
    const text = decodePage(bytes, SIGNS);
    if (text.includes('\uFFFD')) this.tell('signs of a font of pictures were left out');
    return text.replaceAll('\uFFFD', '');
  }

  private pageOf(font: number | undefined): number {
    const page = font === undefined ? undefined : this.fonts.get(font);
    if (page === undefined) return this.page;
    // What says of all fonts that they are of western Europe says nothing, where the file names another code page.
    return page === 1252 && [...this.fonts.values()].every((one) => one === 1252 || one === SIGNS) ? this.page : page;
  }
}
