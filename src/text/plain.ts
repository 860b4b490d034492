/** A paragraph of a plain text; `start` is its offset in the text, in UTF-16 units. */
export interface PlainParagraph {
  text: string;
  start: number;
}

/** The paragraphs of a plain text: runs of lines that are not blank. Line breaks within one are part of it. */
export function splitPlainText(text: string): PlainParagraph[] {
  const paragraphs: PlainParagraph[] = [];
  const line = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
  let start = -1;
  let end = 0;
  while (line.lastIndex < text.length) {
    const [found = ''] = line.exec(text) ?? [];
    if (/\S/.test(found)) {
      if (start < 0) start = line.lastIndex - found.length;
      end = line.lastIndex;
    } else {
      close();
    }
  }
  close();
  return paragraphs;

  function close(): void {
    if (start >= 0) paragraphs.push({ text: text.slice(start, end), start });
    start = -1;
  }
}
