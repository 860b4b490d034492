import type { Browser } from 'puppeteer-core';
import { startChromium } from './chromium.ts';
import { findFirefox, startFirefox } from './firefox.ts';

const firefox = findFirefox();

/** The browsers in which a test is run; `skip` says why one is left out. */
export const browsers: { name: string; start(): Promise<Browser>; skip: false | string }[] = [
  { name: 'Chromium', start: startChromium, skip: false },
  {
    name: 'Firefox',
    start: () => startFirefox(firefox ?? ''),
    skip: firefox ? false : 'no Firefox is installed or can be; REPERES_FIREFOX names one',
  },
];
