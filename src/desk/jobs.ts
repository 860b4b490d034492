import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../content/code-files.ts';
import { BUILD_MARKER } from '../content/work-folder.ts';
import type { BuildEvent } from '../dossier/build-events.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desk } from './desk.ts';

/** What is done in the background, one at a time. */
export interface Job {
  name: 'build' | 'publish';
  running: boolean;
  ok?: boolean;
  /** Stage of a build, and how far it is. */
  stage?: string;
  done?: number;
  total?: number;
  /** Seconds that it took. */
  seconds?: number;
  /** What a build stopped at. */
  diagnostics: Diagnostic[];
  /** What a program said, for a person. */
  lines: string[];
}

/** The built site of the dossier, and how it can be published. */
export interface SiteState {
  folder: string;
  /** When it was built: milliseconds since 1970; undefined where there is none. */
  builtAt?: number;
  /** Address of the preview, while one is served. */
  preview?: string;
  /** Where a push of the dossier goes, if it is kept in git. */
  remote?: string;
  job?: Job;
}

type PublishStep = 'add' | 'diff' | 'commit' | 'push';

/** What publishing does, by git: all files of the dossier, and no other, are committed and pushed. */
function publishSteps(message: string): Record<PublishStep, string[]> {
  return {
    add: ['add', '--all', '--', '.'],
    diff: ['diff', '--cached', '--quiet', '--', '.'],
    commit: ['commit', '--message', message, '--', '.'],
    push: ['push'],
  };
}

/** The step after one; nothing after the last, and after one that failed. */
function afterStep(step: PublishStep, code: number | null): PublishStep | undefined {
  // Where nothing has changed since the last commit, what was committed before is pushed.
  if (step === 'diff') return code === 0 ? 'push' : code === 1 ? 'commit' : undefined;
  if (code !== 0) return undefined;
  return step === 'add' ? 'diff' : step === 'commit' ? 'push' : undefined;
}

const launcher = join(packageFolder, 'src/cli/reperes.mjs');

/** Builds, previews and publishes a dossier by the commands that do so in a terminal. */
export class Jobs {
  readonly #desk: Desk;
  #job: Job | undefined;
  #child: ChildProcess | undefined;
  #preview: { child: ChildProcess; address: string } | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What there is now. */
  state(): SiteState {
    const folder = join(this.#desk.folder, 'dist');
    const marker = join(folder, BUILD_MARKER);
    const remote = this.#git('remote', 'get-url', '--push', 'origin');
    return {
      folder,
      ...(existsSync(marker) ? { builtAt: statSync(marker).mtimeMs } : {}),
      ...(this.#preview ? { preview: this.#preview.address } : {}),
      ...(remote ? { remote: remote.replace(/\/\/[^@/]*@/, '//') } : {}),
      ...(this.#job ? { job: this.#job } : {}),
    };
  }

  /** Builds the site; a build that runs already goes on. */
  build(drafts: boolean): void {
    if (this.#job?.running) return;
    const job: Job = { name: 'build', running: true, diagnostics: [], lines: [] };
    const args = ['build', '--content', this.#desk.folder, '--json', ...(drafts ? ['--drafts'] : [])];
    const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => job.lines.push(...String(chunk).split('\n').filter(Boolean)));
    child.on('message', (event) => {
      const { type, ...at } = event as BuildEvent & { stage?: string; done?: number; total?: number };
      if (type !== 'stage') return;
      job.stage = at.stage;
      job.done = at.done;
      job.total = at.total;
      this.#told();
    });
    this.#begin(job, child, () => {
      try {
        job.diagnostics = (JSON.parse(printed) as { diagnostics: Diagnostic[] }).diagnostics;
      } catch {
        job.lines.push(printed);
      }
    });
  }

  /** Puts what the dossier is now into its git repository, and pushes it to where it is published from. */
  publish(message: string): void {
    if (this.#job?.running) return;
    const job: Job = { name: 'publish', running: true, diagnostics: [], lines: [] };
    const next = (step: PublishStep): void => {
      const args = publishSteps(message)[step];
      // Nobody is at a terminal who could type a password.
      const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes' };
      const child = spawn('git', args, { cwd: this.#desk.folder, stdio: ['ignore', 'pipe', 'pipe'], env });
      job.stage = `git ${args[0]}`;
      job.lines.push(`$ git ${args.map((one) => (/\s/.test(one) ? JSON.stringify(one) : one)).join(' ')}`);
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => job.lines.push(...String(chunk).split('\n').filter(Boolean)));
      }
      this.#begin(
        job,
        child,
        () => {},
        (code) => {
          const after = afterStep(step, code);
          if (after) next(after);
          return after !== undefined;
        },
      );
    };
    next('add');
  }

  /** Serves the built site as a host would. */
  preview(): Promise<string | undefined> {
    if (this.#preview) return Promise.resolve(this.#preview.address);
    const args = ['preview', '--content', this.#desk.folder, '--port', '0'];
    const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    return new Promise((resolve) => {
      child.stdout?.once('data', (chunk: Buffer) => {
        const address = String(chunk).trim();
        this.#preview = { child, address };
        this.#told();
        resolve(address);
      });
      child.once('exit', () => {
        this.#preview = undefined;
        resolve(undefined);
      });
    });
  }

  /** Stops what is running. */
  stop(): void {
    this.#child?.kill();
  }

  close(): void {
    this.stop();
    this.#preview?.child.kill();
  }

  /** @param goesOn begins what comes after a program that ended with this code, and says if anything does. */
  #begin(
    job: Job,
    child: ChildProcess,
    ended: () => void,
    goesOn: (code: number | null) => boolean = () => false,
  ): void {
    const began = Date.now();
    this.#job = job;
    this.#child = child;
    child.once('error', ({ message }) => job.lines.push(message));
    child.once('close', (code) => {
      this.#child = undefined;
      job.seconds = (job.seconds ?? 0) + (Date.now() - began) / 1000;
      ended();
      if (!goesOn(code)) {
        job.running = false;
        job.ok = code === 0;
      }
      this.#told();
    });
    this.#told();
  }

  #told(): void {
    this.#desk.tell({ type: 'work' });
  }

  #git(...args: string[]): string | undefined {
    if (!existsSync(join(this.#desk.folder, '.git'))) return undefined;
    const { status, stdout } = spawnSync('git', args, { cwd: this.#desk.folder, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  }
}
