import type { Page } from 'puppeteer-core';

/** Something that one does in a view of the desk, and what is true in the page once its effect is seen. */
export interface Deed {
  name: string;
  view: string;
  /** What one does before, that is not measured. */
  prepare?(page: Page, round: number): Promise<unknown>;
  act(page: Page, round: number): Promise<unknown>;
  shows(round: number): string;
  /** Is a file written, of which the page tells in the end? */
  isWritten?: boolean;
}

const press = (key: 'Enter' | 'a' | 'e' | 'n' | 't' | '0') => (page: Page) => page.keyboard.press(key);
const remember = (page: Page, what: string) => page.evaluate(`window.about = ${what}`);
const first = (list: string) => `document.querySelector('#${list} .row bdi')?.textContent`;
const active = `document.querySelector('#names .row.active:not(.done) bdi.name')?.textContent`;
const until = (page: Page, condition: string) => page.waitForFunction(condition, { timeout: 300_000, polling: 50 });

async function openPicker(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await until(page, `document.querySelector('.picker [data-entry]')`);
}

/** Chooses in a list of a few, as the mouse does. */
function choose(page: Page, at: number, value: string): Promise<unknown> {
  return page.evaluate(`{ const one = document.querySelectorAll('.tools select')[${at}];
    one.value = '${value}'; one.dispatchEvent(new Event('change', { bubbles: true })); }`);
}

/** About the name that one is at: it is no longer among those that wait. */
function onName(name: string, act: Deed['act'], before?: Deed['prepare']): Deed {
  return {
    name: `names: ${name}`,
    view: 'names',
    async prepare(page, round) {
      await page.focus('#names');
      if (round === 0 && name.includes('inside')) await choose(page, 0, 'inside');
      await until(page, active);
      await remember(page, active);
      await before?.(page, round);
    },
    act,
    shows: () => `![...document.querySelectorAll('#names .row:not(.done) bdi.name')]
      .some((one) => one.textContent === window.about)`,
    isWritten: true,
  };
}

const words = ['par', 'mar', 'san', 'lan', 'bar'];
const wordOf = (round: number) => words[round % words.length] ?? '';

function filter(list: string): Deed {
  return {
    name: `${list}: filter by a word`,
    view: list,
    prepare: (page) =>
      page.evaluate(
        `{ const one = document.querySelector('.tools input[type="search"]'); one.focus(); one.select(); }`,
      ),
    act: (page, round) => page.keyboard.sendCharacter(wordOf(round)),
    // The first row is enough: some lists find words in what they do not show.
    shows: (round) => `${first(list)}?.normalize('NFD').toLowerCase().includes('${wordOf(round)}')`,
  };
}

export const deeds: readonly Deed[] = [
  onName('make an entry', press('e')),
  onName('not a name', press('n')),
  {
    name: 'names: the entries to choose from, for an alias',
    view: 'names',
    prepare: async (page) => {
      if (await page.$('.picker')) await page.keyboard.press('Escape');
      await page.focus('#names');
    },
    act: press('a'),
    shows: () => `document.querySelector('.picker [data-entry]')`,
  },
  onName('an alias of the entry that is chosen', press('Enter'), openPicker),
  onName('not meant inside a longer name', press('t')),
  filter('names'),
  {
    name: 'names: sort',
    view: 'names',
    prepare: (page) => remember(page, first('names')),
    act: (page, round) => choose(page, 2, round % 2 === 0 ? 'name' : 'rank'),
    shows: () => `${first('names')} && ${first('names')} !== window.about`,
  },
  {
    name: 'entries: edit a cell',
    view: 'entries',
    prepare: async (page, round) => {
      await page.focus('#entries');
      if (round === 0) for (const key of ['Home', 'ArrowRight', 'ArrowRight'] as const) await page.keyboard.press(key);
      else await page.keyboard.press('ArrowDown');
      await page.keyboard.press('F2');
      await until(page, `document.querySelector('#entries .cell input')`);
      await page.keyboard.sendCharacter(`Mesure ${round}. `);
    },
    act: press('Enter'),
    shows: (round) => `document.querySelector('#entries .here bdi')?.textContent.includes('Mesure ${round}.')`,
    isWritten: true,
  },
  filter('entries'),
  {
    name: 'entries: sort',
    view: 'entries',
    prepare: (page) => remember(page, first('entries')),
    act: (page) => page.click('#entries .heads .cell:first-child button'),
    shows: () => `${first('entries')} && ${first('entries')} !== window.about`,
  },
  {
    name: 'review: decide about a mention',
    view: 'doubts',
    prepare: async (page) => {
      await until(page, `document.querySelector('.doubts [data-row]')`);
      await page.evaluate(`{ const one = document.querySelector('.doubts [data-row]');
        window.about = one; (one.querySelector('input[data-item], button') ?? one).focus(); }`);
    },
    act: press('0'),
    shows: () => '!window.about.isConnected',
    isWritten: true,
  },
];
