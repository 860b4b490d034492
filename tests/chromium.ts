import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  Browser as Kind,
  resolveBuildId,
} from '@puppeteer/browsers';
import puppeteer, { type Browser } from 'puppeteer-core';
import { aptInstall, hasApt } from './apt.ts';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chromium: the one that `REPERES_CHROMIUM` names, one that is installed, or one that is installed now: as
 * root on Debian with apt-get, elsewhere into `.browsers/`.
 * @throws if there is none and none can be installed.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.REPERES_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`REPERES_CHROMIUM names ${named}, which does not exist.`);
  }
  const installed = candidates.find((path) => existsSync(path));
  if (installed) return installed;
  if (hasApt()) {
    aptInstall('chromium');
    return '/usr/bin/chromium';
  }
  const cacheDir = fileURLToPath(new URL('../.browsers/', import.meta.url));
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('No Chromium found, and none can be had for this system: set REPERES_CHROMIUM.');
  const buildId = await resolveBuildId(Kind.CHROMEHEADLESSSHELL, platform, 'stable');
  const path = computeExecutablePath({ browser: Kind.CHROMEHEADLESSSHELL, buildId, cacheDir });
  if (!existsSync(path)) {
    console.error(`No Chromium found; installing one into ${cacheDir}`);
    await install({ browser: Kind.CHROMEHEADLESSSHELL, buildId, cacheDir });
  }
  return path;
}

/** What Chromium is started with here: nothing that calls home, and as root no sandbox, which refuses root. */
export function chromiumFlags(): string[] {
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}

/** Starts a Chromium with an empty profile. */
export async function startChromium(): Promise<Browser> {
  return puppeteer.launch({ executablePath: await findChromium(), headless: true, args: chromiumFlags() });
}
