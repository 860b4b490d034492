import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Can a person at a terminal be played here? util-linux has the program that lends one; macOS and Windows have another. */
export const hasTerminal =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

/**
 * Runs a command at a terminal and answers what it asks.
 * @param answers what stands on the screen when an answer is due, and the keys; each is sent once, in this order.
 * @returns the exit code and all that was shown.
 */
export async function atTerminal(
  folder: string,
  command: readonly string[],
  answers: readonly [RegExp, string][],
): Promise<{ code: number | null; screen: string }> {
  const line = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  // A terminal that nobody looks at has no columns.
  const sized = `stty cols 100 rows 40; exec ${line}`;
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', sized, '/dev/null'], { cwd: folder });
  const open = [...answers];
  let sent = '';
  let screen = '';
  let answered = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The whole each time: a control sequence can arrive in two parts.
    sent += text;
    screen = stripVTControlCharacters(sent);
    const [question, keys] = open[0] ?? [];
    if (!question || keys === undefined || !question.test(screen.slice(answered))) return;
    answered = screen.length;
    open.shift();
    child.stdin.write(keys);
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject);
  child.on('close', resolve);
  const code = await promise;
  return { code, screen };
}
