import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Debian’s user that owns nothing. */
const NOBODY = 65534;

interface Ended {
  status: number | null;
  output: string;
}

/**
 * Somebody who is not root, with a Node of their own, a home folder of which only `.cache` can be written, and a folder
 * to work in. What they run finds nothing of the project.
 */
export class OrdinaryUser {
  /** A folder that they may write into. */
  readonly folder: string;
  /** The same, below a name with blanks and accents. */
  readonly odd: string;
  readonly home: string;
  readonly #root: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor() {
    this.#root = realpathSync(mkdtempSync(join(tmpdir(), 'reperes-user-')));
    this.folder = join(this.#root, 'work');
    this.odd = join(this.folder, 'un été à Deir ez-Zor');
    this.home = join(this.#root, 'home');
    const bin = join(this.#root, 'bin');
    const temporary = join(this.#root, 'tmp');
    for (const folder of [this.odd, join(this.home, '.cache'), bin, temporary]) mkdirSync(folder, { recursive: true });
    cpSync(process.execPath, join(bin, 'node'));
    chmodSync(this.#root, 0o755);
    this.own(this.folder, join(this.home, '.cache'), temporary);
    // The folder itself stays another’s.
    chmodSync(this.home, 0o555);
    const path = [bin, ...(process.env.PATH ?? '').split(delimiter).filter((one) => !one.includes('node_modules'))];
    // Proxies and certificates of this machine stay; what npm and the test runner say to their children does not.
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|XDG_|REPERES_|NODE_(?!EXTRA_CA_CERTS))|^INIT_CWD$/i.test(name),
    );
    this.#env = {
      ...Object.fromEntries(inherited),
      PATH: path.join(delimiter),
      HOME: this.home,
      TMPDIR: temporary,
      LANG: 'C.UTF-8',
      npm_config_cache: join(this.home, '.cache/npm'),
      npm_config_update_notifier: 'false',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      npm_config_prefer_offline: 'true',
      npm_config_registry: registry(),
    };
  }

  /** Gives files to them, with all that is in them. */
  own(...paths: string[]): void {
    if (isRoot()) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, ...paths]);
  }

  /** Takes the right to write from a folder and all that is in it, or gives it back. */
  writable(path: string, may: boolean): void {
    execFileSync('chmod', ['-R', may ? 'u+w' : 'a-w', path]);
  }

  /** Runs a command line of a shell in a folder. */
  run(cwd: string, command: string): Ended {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd,
      env: this.#env,
      encoding: 'utf8',
      maxBuffer: 1e8,
      ...this.#identity(),
    });
    return { status, output: `${stdout}${stderr}` };
  }

  /** Runs one that must end well. @throws with what it said, if it does not. */
  must(cwd: string, command: string): string {
    const { status, output } = this.run(cwd, command);
    if (status !== 0) throw new Error(`${command}: ended with ${status}\n${output}`);
    return output;
  }

  /** Starts a command that serves, and waits for the address that it prints. */
  async serve(cwd: string, command: string): Promise<{ address: string; stop(): Promise<void> }> {
    const child = spawn('sh', ['-c', `exec ${command}`], { cwd, env: this.#env, detached: true, ...this.#identity() });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      const read = (chunk: Buffer) => {
        printed += chunk;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape
        const found = /http:\/\/\S+\/\S*(?=\s)/.exec(printed.replace(/\u001b\[\d+m/g, ''))?.[0];
        if (found) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`${command}: ended with ${code}\n${printed}`)));
    });
    return {
      address,
      async stop() {
        if (child.pid) process.kill(-child.pid, 'SIGTERM');
        await gone;
      },
    };
  }

  leave(): void {
    execFileSync('chmod', ['-R', 'u+w', this.#root]);
    rmSync(this.#root, { recursive: true, force: true });
  }

  #identity() {
    return isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The registry that this machine is set to. */
function registry(): string {
  return execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
}
