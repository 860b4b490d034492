import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

/** A server that a command of Repères started, and its address. */
export interface Server {
  address: string;
  /** Stops it and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/**
 * Starts a command that serves and waits for the address that it prints.
 * @throws if the command ends before, with what it printed.
 */
export async function startServer(...args: string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(project, 'src/cli/reperes.mjs'), ...args], { stdio: 'pipe' });
  const address = await printedAddress(child);
  const end = async (signal: NodeJS.Signals) => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill(signal)) await gone;
  };
  return { address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape
      const address = /http:\/\/\S+\/\S*(?=\s)/.exec(printed.replace(/\u001b\[\d+m/g, ''))?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}
