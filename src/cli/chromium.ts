import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/** Names a browser that is not where it is looked for. */
const CHROMIUM_VARIABLE = 'REPERES_CHROMIUM';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome-headless-shell',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** It prints a file of ours and asks nobody for anything: no name of a host leads anywhere. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--export-tagged-pdf',
];

/** Longest time that a print may take. */
const LIMIT_MS = 20 * 60_000;

/**
 * A browser made of Chromium: the one that `REPERES_CHROMIUM` names, or one that is installed.
 * @throws DiagnosticError `usage` where there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const named = env[CHROMIUM_VARIABLE];
  if (named) {
    if (existsSync(named)) return named;
    throw missing(`pdf: ${CHROMIUM_VARIABLE} names ${named}, which is not there`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) =>
    existsSync(path),
  );
  if (found === undefined) throw missing('pdf: there is no browser on this machine that could print it');
  return found;
}

function missing(message: string): DiagnosticError {
  const hint = `Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or set ${CHROMIUM_VARIABLE} to the path of one.`;
  return new DiagnosticError([diagnose('usage', message, {}, hint)]);
}

/**
 * Prints a document as a tagged PDF with bookmarks.
 * @param profile an empty folder, which the browser fills.
 * @throws DiagnosticError `build` where the browser fails, with what it said.
 */
export async function printToPdf(browser: string, document: string, pdf: string, profile: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const args = [
    ...FLAGS,
    // It refuses to run for root otherwise.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${pdf}`,
    pathToFileURL(document).href,
  ];
  const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const timer = setTimeout(end, LIMIT_MS);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const failure = await new Promise<string | undefined>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(code === 0 ? undefined : `it ended with ${signal ?? code}`));
  });
  clearTimeout(timer);
  process.off('exit', end);
  if (failure === undefined && existsSync(pdf)) return;
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const reason = [failure ?? 'it wrote no file', ...lines.slice(-4)].join(' · ');
  const hint = `Try another browser: ${CHROMIUM_VARIABLE} names it.`;
  throw new DiagnosticError([diagnose('build', `pdf: ${browser} did not print: ${reason}`, {}, hint)]);
}
