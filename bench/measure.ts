import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command took, all the processes that it started included. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time. */
  cpu: number;
  /** Most resident memory of all its processes at one moment, in MB; what two share is counted twice. */
  memory: number;
}

const SAMPLE_MS = 50;
/** Linux counts processor time in hundredths of a second. */
const TICK = 0.01;

/**
 * Runs a command and measures it, from `/proc`: on Linux only.
 * @throws if it fails, with the end of what it printed.
 */
export async function measure(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const [start, before] = [performance.now(), childrenTime()];
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      printed = (printed + text).slice(-4000);
    });
  }
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0));
  }, SAMPLE_MS);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  const cost = { wall: (performance.now() - start) / 1000, cpu: childrenTime() - before, memory };
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`);
  return cost;
}

/** Processor time of all processes that this one has waited for, and that those have. */
function childrenTime(): number {
  const [user = 0, system = 0] = statOf('self').slice(13, 15).map(Number);
  return (user + system) * TICK;
}

/** The fields of a process after its name, which may hold spaces. */
function statOf(pid: string | number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
}

function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // A process may end while one looks.
    try {
      parents.set(Number(pid), Number(statOf(pid)[1]));
    } catch {}
  }
  const isOwn = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isOwn(parents.get(pid)));
  return [...parents.keys()].filter(isOwn).reduce((sum, pid) => sum + residentMemory(pid), 0);
}

function residentMemory(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Number of files below a folder, and their bytes. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
