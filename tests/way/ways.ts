import type { Page } from 'puppeteer-core';
import { button, type Hand, rows, says } from './hand.ts';

/** Entries that are made. */
const ENTRIES = 40;

const untitled = `${rows('in')}.find((one) => one.querySelector('.sign')?.textContent === 'titre à revoir')`;
const title = `document.querySelector('.pane .fields input')`;
const allRead = `document.querySelector('#in .row') && !document.querySelector('.drop .soft').textContent.trim() && ![...document.querySelectorAll('#in .sign')].some((one) => /attente|lecture/.test(one.textContent))`;
const namesFound = `${rows('names')}.length > 15 && !document.querySelector('.busy')`;
const readAgain = `!document.querySelector('#names .row.done') && !document.querySelector('.busy')`;
const tab = (name: string) => `document.getElementById('tab-${name}')`;

/**
 * Goes the whole way with the mouse; a hand is on the keyboard only for the words of a title.
 * @param files what is dropped.
 * @returns the text of a page of the site that was opened.
 */
export async function byMouse(hand: Hand, files: readonly string[]): Promise<string> {
  const { page, effort } = hand;
  await drop(page, files);
  effort.clicks += 1;
  await hand.waitFor(allRead);
  await hand.click(untitled);
  await hand.waitFor(`${title}?.value.length > 0`);
  await hand.click(title);
  await hand.press('Control+a');
  await hand.type('Une lettre au maire');
  await hand.click(`${rows('in')}[0]`);
  await hand.click(`document.querySelector('.tools input[type="checkbox"], .drop input[type="checkbox"]')`);
  await hand.waitFor(`${button('Ajouter les')} !== undefined`);
  await hand.click(button('Ajouter les'));
  await hand.waitFor(says('articles pris'));

  await hand.click(button('Noms', 'nav'));
  await hand.waitFor(namesFound);
  await hand.click(`${rows('names')}[0].querySelector('.name')`);
  await hand.click(button('Pas un nom'));
  await hand.waitFor(says('Un mot écarté'));
  await hand.waitFor(readAgain);
  await hand.click(`${rows('names')}[0].querySelector('.name')`);
  await wheelTo(page, ENTRIES - 1);
  await hand.click(`document.getElementById('names-${ENTRIES - 1}')`, 'Shift');
  await hand.click(button(`Créer ${ENTRIES} entrées`));
  await hand.waitFor(says(`${ENTRIES} entrées créées`));

  await hand.click(button('État du dossier', 'nav'));
  await hand.click(tab('site'));
  await hand.click(button('Construire le site'));
  await hand.waitFor(`document.querySelector('.progress .good, .progress .fault') !== null`);
  await hand.click(button('Servir le site construit'));
  await hand.waitFor(`${button('Ouvrir le site')} !== undefined`);
  const opened = new Promise<Page>((resolve) => page.once('popup', (one) => resolve(one as Page)));
  await hand.click(button('Ouvrir le site'));
  return textOf(await opened);
}

/** The same by keyboard alone. */
export async function byKeyboard(hand: Hand, files: readonly string[]): Promise<string> {
  const { page } = hand;
  await hand.waitFor(`document.querySelector('nav') !== null`);
  await hand.press('g', 'i');
  await hand.reach(button('Choisir des fichiers'));
  const asked = page.waitForFileChooser();
  // The browser hands the dialog over from its next task on.
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
  await hand.press('Enter');
  await (await asked).accept([...files]);
  await hand.waitFor(allRead);
  const isUntitled = `document.querySelector('#in .row.active .sign')?.textContent === 'titre à revoir'`;
  await hand.reach(`document.getElementById('in')`);
  for (let at = 0; at < 80 && !(await page.evaluate(isUntitled)); at += 1) await hand.press('ArrowDown');
  await hand.waitFor(`${title}?.value.length > 0`);
  await hand.reach(title);
  await hand.press('Control+a');
  await hand.type('Une lettre au maire');
  await hand.reach(`document.getElementById('in')`, 'Shift+Tab');
  await hand.press('Control+a');
  await hand.waitFor(`${button('Ajouter les')} !== undefined`);
  await hand.press('a');
  await hand.waitFor(says('articles pris'));

  await hand.press('g', 'n');
  await hand.waitFor(namesFound);
  await hand.reach(`document.getElementById('names')`);
  await hand.press('n');
  await hand.waitFor(says('Un mot écarté'));
  await hand.waitFor(readAgain);
  await hand.press('Home', ...Array.from({ length: ENTRIES - 1 }, () => 'Shift+ArrowDown'));
  await hand.waitFor(`${button(`Créer ${ENTRIES} entrées`)} !== undefined`);
  await hand.press('e');
  await hand.waitFor(says(`${ENTRIES} entrées créées`));

  await hand.press('g', 's');
  await hand.reach(tab('problems'));
  await hand.press('ArrowRight', 'ArrowRight');
  await hand.reach(button('Construire le site'));
  await hand.press('Enter');
  await hand.waitFor(`document.querySelector('.progress .good, .progress .fault') !== null`);
  await hand.reach(button('Servir le site construit'));
  await hand.press('Enter');
  await hand.waitFor(`${button('Ouvrir le site')} !== undefined`);
  await hand.reach(button('Ouvrir le site'));
  const opened = new Promise<Page>((resolve) => page.once('popup', (one) => resolve(one as Page)));
  await hand.press('Enter');
  return textOf(await opened);
}

/** Drops files onto the page, as a file manager does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  await page.waitForSelector('.drop');
  const box = await (await page.$('.drop'))?.boundingBox();
  const target = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  await page.mouse.dragEnter(target, data);
  await page.mouse.dragOver(target, data);
  await page.mouse.drop(target, data);
}

/** Turns the wheel until a row of the names is drawn. */
async function wheelTo(page: Page, row: number): Promise<void> {
  for (let turns = 0; turns < 60; turns += 1) {
    if (await page.$(`#names-${row}`)) return;
    await page.mouse.wheel({ deltaY: 200 });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function textOf(page: Page): Promise<string> {
  await page.waitForFunction('document.readyState === "complete" && document.body.innerText.length > 100');
  return (await page.evaluate('document.body.innerText')) as string;
}
