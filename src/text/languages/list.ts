/** The words or phrases of a list, parted by commas: a page of words reads better than a column of quotes. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
