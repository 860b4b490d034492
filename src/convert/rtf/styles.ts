import type { State } from './state.ts';

/** A style of paragraphs. */
interface Style {
  name: string;
  outline: number | undefined;
}

/** The outline level of text that is no heading. */
const TEXT = 9;

/** The styles that a file declares, for what they say of headings. */
export class Styles {
  private readonly styles = new Map<number, Style>();
  private name = '';

  /** Takes a word of the table of styles. */
  word(state: State, name: string, value: number | undefined): void {
    if (name === 's') state.style = value;
    else if (name === 'outlinelevel') state.outline = value;
  }

  /** Takes text of the table: the name of a style, which ends with a semicolon. */
  text(text: string, { style = 0, outline }: State): void {
    this.name += text;
    if (!this.name.includes(';')) return;
    this.styles.set(style, { name: this.name.split(';')[0]?.trim() ?? '', outline });
    this.name = '';
  }

  /** 1 to 6 for a heading (1 for the title of the document too), 0 for text. */
  headingLevel(state: State): number {
    const style = state.style === undefined ? undefined : this.styles.get(state.style);
    const name = style?.name ?? '';
    if (/^(?:title|titre|titel|titolo|título|العنوان)$/i.test(name)) return 1;
    const named = /^(?:heading|titre|überschrift|titolo|título) ?([1-6])/i.exec(name)?.[1];
    const outline = state.outline ?? style?.outline ?? (named === undefined ? TEXT : Number(named) - 1);
    return outline >= 0 && outline < TEXT ? Math.min(6, outline + 1) : 0;
  }
}
