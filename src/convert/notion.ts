/** Names of pages that Notion exports end in an id. */
const exported = / [0-9a-f]{32}\.(?:md|markdown)$/i;

/** A title, and below it the properties of the page, a line each. */
const head = /^\uFEFF?# ([^\n]+)\n\n((?:[\p{L}\p{N}][\p{L}\p{N} _/()’'-]{0,40}: [^\n]*\n)+)(?:\n|$)/u;

/**
 * A page of Notion with its properties as front matter, as other programs write them; any other text as it is. The lines
 * stay as many, so that messages name the right one.
 */
export function notionFields(text: string, name: string): string {
  if (!exported.test(name)) return text;
  const plain = text.replaceAll('\r\n', '\n');
  const [whole, title = '', lines = ''] = head.exec(plain) ?? [];
  if (whole === undefined) return text;
  const fields = lines
    .trimEnd()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(': ');
      return `${JSON.stringify(line.slice(0, at))}: ${JSON.stringify(line.slice(at + 2).trim())}`;
    });
  return `---\ntitle: ${JSON.stringify(title.trim())}\n${fields.join('\n')}\n---\n${plain.slice(whole.length)}`;
}
