/** Parts of the syntax of Markdown that a text can do without. */
export interface SyntaxParts {
  tables: boolean;
  footnotes: boolean;
  strikethrough: boolean;
}

/**
 * The parts that bear on a text. Each costs time at every line or bracket of texts that have none of it, footnotes the
 * square of the length of a paragraph.
 */
export function partsIn(source: string): SyntaxParts {
  return {
    // A row of dashes without a sign at its end is a heading, where there is only one column.
    tables: /\||:-|-:/.test(source),
    footnotes: source.includes('[^'),
    strikethrough: source.includes('~~'),
  };
}
