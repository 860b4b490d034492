/** UTF-16 offset of each code point of a text, and of its end: gold annotations count code points. */
export function codePoints(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets.push(at);
  return [...offsets, text.length];
}
