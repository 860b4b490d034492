/** A picture while its group is read. */
export class Picture {
  alt = '';
  private isShown = false;
  private binary: Uint8Array | undefined;
  private readonly digits: string[] = [];

  /** Takes a word that says in which format it is. */
  word(name: string): void {
    if (/^(?:png|jpeg)blip$/.test(name)) this.isShown = true;
  }

  /** Takes bytes as hexadecimal digits. */
  hexadecimal(digits: Uint8Array): void {
    this.digits.push(Buffer.from(digits).toString('latin1'));
  }

  /** Takes bytes as they are. */
  bytes(bytes: Uint8Array): void {
    this.binary = bytes;
  }

  /** The file; nothing for what browsers do not show: WMF, EMF, bitmaps. */
  file(): Uint8Array | undefined {
    if (!this.isShown) return undefined;
    return this.binary ?? Buffer.from(this.digits.join('').replace(/\s+/g, ''), 'hex');
  }
}
