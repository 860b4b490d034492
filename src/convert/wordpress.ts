/** Elements that stand between paragraphs, as WordPress counts them. */
const blocks =
  'address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|math|nav|ol|p|pre|script|section|style|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul';

const tag = new RegExp(`<!--[\\s\\S]*?-->|<(/?)(${blocks})(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`, 'gi');

/** Elements that have no end, and those whose text is no prose. */
const alone = /^(?:hr)$/i;
const verbatim = /^(?:pre|script|style|svg|math)$/i;

/** Elements in which a blank line parts paragraphs too. */
const holding = /^(?:blockquote|div|section|article|aside|li|td|dd|details|center|figure|main|header|footer)$/i;

/**
 * HTML as WordPress stores it: text in which blank lines part paragraphs and a line end is one, among elements that are
 * written out; with its paragraphs as elements, as WordPress shows it.
 */
export function autoParagraphs(html: string): string {
  const text = shortcodes(captions(html));
  const out: string[] = [];
  const open: string[] = [];
  let from = 0;
  const prose = (piece: string): void => {
    const inside = open.at(-1);
    const parts = open.some((name) => verbatim.test(name)) || (inside !== undefined && !holding.test(inside));
    // In a box of one line the line is its text; a blank line makes paragraphs of it.
    out.push(parts || (inside !== undefined && !/\n\s*\n/.test(piece)) ? piece : paragraphs(piece));
  };
  for (const match of text.matchAll(tag)) {
    const [whole, closes, name = ''] = match;
    prose(text.slice(from, match.index));
    from = match.index + whole.length;
    // Where a page is cut, or a block of the editor begins, is no text.
    if (!name) continue;
    out.push(whole);
    if (closes) open.splice(Math.max(0, open.lastIndexOf(name.toLowerCase())));
    else if (!alone.test(name) && !whole.endsWith('/>')) open.push(name.toLowerCase());
  }
  prose(text.slice(from));
  return out.join('');
}

function paragraphs(text: string): string {
  return text
    .split(/\n[ \t\r]*\n|(?:<br\s*\/?>\s*){2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${part.replace(/(<br\s*\/?>)?\r?\n/g, '<br>')}</p>`)
    .join('\n');
}

/** `[caption]<img> words[/caption]`: a figure. */
function captions(html: string): string {
  return html.replace(
    /\[(?:wp_)?caption\b[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/(?:wp_)?caption\]/gi,
    (_, image: string, words: string) => `\n\n<figure>${image}<figcaption>${words.trim()}</figcaption></figure>\n\n`,
  );
}

/**
 * What WordPress fills in where it shows a page, on a line of its own: an address to embed is a link, and the place of a
 * gallery or a player, whose files are elsewhere, is hidden from readers (so it is left out, and told).
 */
function shortcodes(html: string): string {
  return html
    .replace(/^\[embed\b[^\]]*\]\s*(https?:\/\/[^\s[\]<>"]+)\s*\[\/embed\]\s*$/gim, '\n\n<a href="$1">$1</a>\n\n')
    .replace(
      /^\[(gallery|playlist|audio|video)\b[^\]\n]*\](?:\s*\[\/\1\])?[ \t\r]*$/gim,
      (mark) => `\n\n<div hidden>${mark.trim()}</div>\n\n`,
    );
}
