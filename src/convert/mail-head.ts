/** A line of the head of a message that names a header. */
const header = /^[!-9;-~]+[ \t]*:/;

/**
 * The head of a message as the standard asks for it, where a program wrote it otherwise: a parameter on a line of its own
 * that is not indented belongs to the header above; of two headers Content-Type the one whose boundary stands in the
 * message counts; a text with a boundary that stands in it is a message of several parts.
 */
export function mendHead(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  const body = text.slice(end);
  const lines = head.split(/\r?\n/);
  const folded = lines.map((line, index) => (index > 0 && /^[\w-]+[ \t]*=/.test(line) ? ` ${line}` : line));
  const headers: string[][] = [];
  for (const line of folded) {
    if (header.test(line) || headers.length === 0) headers.push([line]);
    else headers.at(-1)?.push(line);
  }
  const mended = withoutFalseTypes(headers, body).map((lines) => asSeveral(lines, body));
  const joined = mended.flat().join('\r\n');
  if (joined === lines.join('\r\n')) return bytes;
  return Buffer.concat([Buffer.from(joined, 'latin1'), bytes.subarray(end)]);
}

function withoutFalseTypes(headers: readonly string[][], body: string): string[][] {
  const types = headers.filter(isType);
  const real = types.filter((lines) => standsIn(lines, body));
  return headers.filter((lines) => types.length < 2 || real.length === 0 || !isType(lines) || real.includes(lines));
}

/** A type `text/…` with a boundary that parts the message. */
function asSeveral(lines: string[], body: string): string[] {
  if (!isType(lines) || !standsIn(lines, body)) return lines;
  return lines.map((line, index) => (index === 0 ? line.replace(/:\s*text\/[\w-]+/i, ': multipart/mixed') : line));
}

function isType([first = '']: readonly string[]): boolean {
  return /^content-type[ \t]*:/i.test(first);
}

function standsIn(lines: readonly string[], body: string): boolean {
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(lines.join(' '))?.[1];
  return boundary !== undefined && body.includes(`\n--${boundary}`);
}
