import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startChromium } from './chromium.ts';

const firefoxes = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox that `REPERES_FIREFOX` names, or one that is installed; Chromium is installed by its tests, Firefox not. */
const firefox = process.env.REPERES_FIREFOX ?? firefoxes.find((path) => existsSync(path));

/** Starts Firefox with an empty profile, as strict with files on disk as it is for a reader: puppeteer loosens it. */
function startFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    ...(firefox ? { executablePath: firefox } : {}),
    headless: true,
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
}

/** The browsers in which a test is run; `skip` says why one is left out. */
export const browsers: { name: string; start(): Promise<Browser>; skip: false | string }[] = [
  { name: 'Chromium', start: startChromium, skip: false },
  {
    name: 'Firefox',
    start: startFirefox,
    skip: firefox ? false : 'no Firefox is installed; REPERES_FIREFOX names another',
  },
];
