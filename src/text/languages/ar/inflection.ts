import { list } from '../list.ts';

/** Letters that are written onto a verb before it: « and », « so », and of the imperfect the future. */
const onto = ['', 'و', 'ف'];

/**
 * The forms of an Arabic verb in the third person: what a capital does, which is feminine, and what anybody does to it.
 * @param written the perfect of « he »: أعلن. Where the rule does not make the imperfect, it stands behind a stroke: دعا|يدعو.
 */
export function conjugate(written: string): { feminine: string[]; others: string[] } {
  const [perfect = '', given] = written.split('|');
  const he = given ?? `ي${/^[أا]/.test(perfect) && perfect.length > 3 ? perfect.slice(1) : perfect}`;
  const open = perfect.replace(/[اى]$/, '');
  const [past, present] = [`${open}ت`, he.replace(/^ي/, 'ت')];
  return {
    feminine: [past, present, `س${present}`],
    others: [perfect, he, `س${he}`, `${open}وا`, `${he.replace(/[وي]$/, '')}ون`],
  };
}

/** What a capital does: the list is of verbs as `conjugate` takes them. */
export const feminine = (verbs: string): string[] =>
  list(verbs).flatMap((verb) => withLetters(conjugate(verb).feminine));

/** What anybody does to it. */
export const anybody = (verbs: string): string[] =>
  list(verbs).flatMap((verb) => {
    const { feminine, others } = conjugate(verb);
    return withLetters([...feminine, ...others]);
  });

/** Nouns without an article, as they stand before a name, also after و and ب and the like. */
export const nouns = (singulars: string): string[] =>
  list(singulars).flatMap((noun) => ['', 'و', 'ف', 'ب', 'ل', 'ك'].map((letter) => letter + noun));

/** The same with their article too. */
export const anyNouns = (singulars: string): string[] =>
  nouns(singulars).concat(list(singulars).flatMap((noun) => [`ال${noun}`, `وال${noun}`, `بال${noun}`, `لل${noun}`]));

function withLetters(forms: readonly string[]): string[] {
  return forms.flatMap((form) => onto.map((letter) => letter + form));
}
