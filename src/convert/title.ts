/** Longest derived title, in UTF-16 units, before the ellipsis. */
const LONGEST = 90;

/**
 * A title for a text that has none: its first sentence, or as many whole words of it as fit, with an ellipsis.
 * It is marked as derived wherever it goes, until an editor gives one.
 */
export function deriveTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.+?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
  const bare = sentence.replace(/[.…]$/, '');
  if (bare.length <= LONGEST) return bare;
  const cut = bare.slice(0, LONGEST + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
