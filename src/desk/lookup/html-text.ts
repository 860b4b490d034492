import { Parser } from 'htmlparser2';

/** Elements whose text is for no reader. */
const silent = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg']);
/** Elements within a line. */
const inline = /^(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u)$/;

/** How much of a preview is shown, in UTF-16 units. */
const LONGEST = 1_000;

/** The text of a page, its blocks in lines of their own. */
export function textOfHtml(html: string): string {
  let text = '';
  let depth = 0;
  const parser = new Parser({
    onopentag(name) {
      if (silent.has(name)) depth += 1;
      else if (!inline.test(name)) text += '\n';
    },
    ontext(part) {
      if (depth === 0) text += part.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (silent.has(name)) depth -= 1;
      else if (!inline.test(name)) text += '\n';
    },
  });
  parser.end(html);
  const lines = text.split('\n').map((line) => line.trim());
  const whole = lines.filter((line) => line !== '').join('\n');
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}
