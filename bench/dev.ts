import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../tests/chromium.ts';
import { startServer } from '../tests/server-command.ts';

/*
 * How long an edit takes to show in the browser, from the write to the moment when the reloaded page has it: the dev
 * server on a copy of the large dossier (`npm run dossier:large`), a real Chromium, medians of five edits each.
 */
const ROUNDS = 5;

const large = fileURLToPath(new URL('../.dossiers/wikinews', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
cpSync(large, folder, { recursive: true });
const started = performance.now();
const server = await startServer('dev', '--content', folder, '--port', '0');
const browser = await startChromium();
const page = await browser.newPage();

/** A kind of edit: the file, the page that shows it, the change and an expression that is true once it shows. */
interface Edit {
  name: string;
  file: string;
  path: string;
  change(text: string, round: number): string;
  shows(round: number): string;
}

const words = ['mars', 'avril', 'juin', 'août', 'mai'];
const text = 'document.body.textContent';
const edits: Edit[] = [
  {
    name: 'a sentence in an article',
    file: 'articles/2016-01-01-001.md',
    path: 'articles/2016-01-01-001.html',
    change: (before, round) => `${before}\nUne phrase neuve, la ${round}e.\n`,
    shows: (round) => `${text}.includes("phrase neuve, la ${round}e")`,
  },
  {
    name: 'a sentence in a definition',
    file: 'places/place-europe.md',
    path: 'places/place-europe.html',
    change: (before, round) => `${before}\nUne phrase neuve, la ${round}e.\n`,
    shows: (round) => `${text}.includes("phrase neuve, la ${round}e")`,
  },
  {
    name: 'a new alias, a word of many articles',
    file: 'places/place-europe.md',
    path: 'places/place-europe.html',
    change: (before, round) => before.replace('aliases: []', `aliases: [${words[round]}]`),
    shows: (round) => `[...document.querySelectorAll("th")].some((name) => name.textContent === "${words[round]}")`,
  },
  {
    name: 'the title of the dossier',
    file: 'dossier.yaml',
    path: 'index.html',
    change: (before, round) => before.replace(/^title: .*$/m, `title: Titre ${round}`),
    shows: (round) => `document.querySelector("h1").textContent === "Titre ${round}"`,
  },
];

try {
  await page.goto(server.address, { waitUntil: 'load', timeout: 120_000 });
  console.log(`first page, from the start of the command: ${seconds(performance.now() - started)} s`);
  for (const edit of edits) console.log(`${edit.name}: ${seconds(await measure(edit))} s`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ file, path, change, shows }: Edit): Promise<number> {
  const before = readFileSync(join(folder, file), 'utf8');
  await page.goto(new URL(path, server.address).href, { waitUntil: 'load', timeout: 60_000 });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    writeFileSync(join(folder, file), change(before, round));
    await page.waitForFunction(`document.body && ${shows(round)}`, { polling: 20, timeout: 60_000 });
    times.push(performance.now() - start);
  }
  await page.goto('about:blank');
  writeFileSync(join(folder, file), before);
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
