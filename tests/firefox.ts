import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { aptInstall, hasApt } from './apt.ts';

const candidates = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Path of a Firefox: the one that `REPERES_FIREFOX` names, one that is installed, or, as root on Debian, one that is
 * installed now. Undefined if there is none: tests with Firefox are then skipped, and say so.
 * @throws if `REPERES_FIREFOX` names nothing.
 */
export function findFirefox(): string | undefined {
  const named = process.env.REPERES_FIREFOX;
  if (named && !existsSync(named)) throw new Error(`REPERES_FIREFOX names ${named}, which does not exist.`);
  const installed = named ?? candidates.find((path) => existsSync(path));
  if (installed || !hasApt()) return installed;
  try {
    aptInstall('firefox-esr');
    return '/usr/bin/firefox-esr';
  } catch (error) {
    console.error(`Firefox could not be installed: ${String(error)}`);
    return undefined;
  }
}

/** Starts a Firefox with an empty profile, the rules for pages from disk that readers have, and further preferences. */
export function startFirefox(executablePath: string, preferences: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // puppeteer lets files read one another, which no reader's Firefox does and which would hide every fault on disk.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, ...preferences },
  });
}
