/** The author that a document names in its properties, unless that is the name of a program or an account. */
export function personIn(author: string | undefined): string | undefined {
  const isPerson =
    author && author.length > 2 && !/^(?:user|admin|microsoft|windows|python-docx|unknown|apache poi)/i.test(author);
  return isPerson ? author : undefined;
}
