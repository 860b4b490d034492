import type { Browser } from 'puppeteer-core';

/** From a small phone to a large screen, in CSS pixels. */
const WIDTHS = [320, 375, 768, 1280, 2560];

/** The pages that are wider than their window at some width, with the width that they take. */
export async function overflows(browser: Browser, addresses: readonly string[]): Promise<string[]> {
  const page = await browser.newPage();
  const wide: string[] = [];
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 800 });
      const taken = await page.evaluate(async () => {
        // What scripts arrange they arrange in the frame after a window has changed.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return document.documentElement.scrollWidth;
      });
      if (taken > width) wide.push(`${address}: ${taken} at ${width}`);
    }
  }
  await page.close();
  return wide;
}
