import type { Page } from 'puppeteer-core';

/** Seconds that one waits. */
const PATIENCE = 600;

/** What somebody did to get somewhere: how often they clicked and pressed a key, and the seconds in which they could but wait. */
export interface Effort {
  clicks: number;
  keys: number;
  waited: number;
}

/** The hand of an editor at a page: real mouse and keyboard, and a count of what they do. */
export class Hand {
  readonly page: Page;
  readonly effort: Effort = { clicks: 0, keys: 0, waited: 0 };

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Waits until an expression is true in the page, and counts the time.
   * @throws if it is not within ten minutes: a machine may be busy.
   */
  async waitFor(condition: string): Promise<void> {
    const began = performance.now();
    const waited = () => (performance.now() - began) / 1000;
    while (!(await this.page.evaluate(`Boolean(${condition})`))) {
      if (waited() > PATIENCE) throw new Error(`waited in vain for ${condition}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.effort.waited += waited();
  }

  /**
   * Clicks what an expression gives, where it is seen.
   * @param key held while it is clicked.
   */
  async click(element: string, key?: 'Shift' | 'Control'): Promise<void> {
    await this.waitFor(`${element} && !${element}.disabled`);
    const place = `(() => { const one = ${element}; one.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = one.getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()`;
    const [x, y] = (await this.page.evaluate(place)) as [number, number];
    if (key) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    if (key) await this.page.keyboard.up(key);
    this.effort.clicks += 1;
  }

  /** Presses keys, one after the other; `Control+a` holds the first. */
  async press(...keys: string[]): Promise<void> {
    for (const one of keys) {
      const [key = '', held] = one.split('+').toReversed();
      if (held) await this.page.keyboard.down(held as 'Control');
      await this.page.keyboard.press(key as 'Enter');
      if (held) await this.page.keyboard.up(held as 'Control');
      this.effort.keys += 1;
    }
  }

  /** Types a text. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.effort.keys += [...text].length;
  }

  /**
   * Presses a key until the focus is on what an expression gives.
   * @throws if it never comes there: what cannot be reached by keyboard is not there for many.
   */
  async reach(element: string, key = 'Tab'): Promise<void> {
    await this.waitFor(element);
    const isThere = () => this.page.evaluate(`document.activeElement === ${element}`);
    for (let presses = 0; presses < 60; presses += 1) {
      if (await isThere()) return;
      await this.press(key);
    }
    throw new Error(`the keyboard does not reach ${element}`);
  }
}

/** The button that says something, as an expression. */
export function button(text: string, within = 'main'): string {
  return `[...document.querySelectorAll(${JSON.stringify(`${within} button, ${within} a`)})].find((one) => one.textContent.includes(${JSON.stringify(text)}))`;
}

/** What the page tells of the last action contains this. */
export function says(text: string): string {
  return `document.querySelector('.status').textContent.includes(${JSON.stringify(text)})`;
}

/** Rows of a list that are drawn and not dealt with. */
export function rows(list: string): string {
  return `[...document.querySelectorAll('#${list} .row:not(.done)')]`;
}
