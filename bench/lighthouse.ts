import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromiumFlags, findChromium } from '../tests/chromium.ts';

/**
 * Lighthouse on the built site, as a phone on a slow line would have it: `npm run lighthouse`, after a build, on a
 * machine that does nothing else (its figure for performance depends on that). Lighthouse itself is fetched by npx: it
 * is larger than all else that the project installs. Ends with 1 if a page has less than 100 in a category.
 */
const LIGHTHOUSE = 'lighthouse@13.5.0';
/** The median of so many runs counts. */
const RUNS = 3;
const pages = [
  'index.html',
  'articles/2017-10-mayadine.html',
  'actors/etat-islamique.html',
  'places.html',
  'search.html',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Hosts compress what is text, and the preview of the project does not. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const type = types[extname(pathname)] ?? 'application/octet-stream';
  try {
    const body = readFileSync(join(dist, decodeURIComponent(pathname)));
    const packed = /text|json|svg/.test(type);
    response.writeHead(200, { 'content-type': type, ...(packed ? { 'content-encoding': 'gzip' } : {}) });
    response.end(packed ? gzipSync(body) : body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const chromium = await findChromium();

async function scores(page: string): Promise<Record<string, number>> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const flags = ['--headless', ...chromiumFlags()].join(' ');
  const args = ['--yes', LIGHTHOUSE, `http://127.0.0.1:${port}/${page}`, '--quiet', '--output=json'];
  const child = spawn('npx', [...args, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: chromium },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', reject);
  child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
  const report = JSON.parse(await promise) as { categories: Record<string, { score: number }> };
  return Object.fromEntries(categories.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]));
}

let failed = false;
console.log(`page | ${categories.join(' | ')}`);
for (const page of pages) {
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await scores(page));
  const medians = categories.map((name) => runs.map((run) => run[name] ?? 0).sort((a, b) => a - b)[RUNS >> 1] ?? 0);
  failed ||= medians.some((score) => score < 100);
  console.log(`${page} | ${medians.join(' | ')}`);
}
server.close();
process.exit(failed ? 1 : 0);
