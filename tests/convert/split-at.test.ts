import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Split } from '../../src/convert/format.ts';
import { formatOf } from '../../src/convert/registry.ts';

const texts: readonly (readonly [string, string])[] = [
  ['Le port rouvre', 'Le port a rouvert hier, après trois mois de travaux sur le quai nord et le môle.'],
  ['La gare ferme', 'La gare fermera en juin, faute de voyageurs ; un car prendra le relais du train.'],
];
const titles = texts.map(([title]) => title);
const count = /^=== \d+ ===$/u;

async function split(name: string, text: string, how: Split) {
  const bytes = Buffer.from(text);
  return (await formatOf(name, bytes)).convert({ name, bytes, split: how });
}

const plain = (mark: (index: number, title: string) => string) =>
  texts.map(([title, text], index) => `${mark(index + 1, title)}\n${title}\n${text}\n`).join('\n');

describe('a line with which each article begins', () => {
  const forms: Readonly<Record<string, string>> = {
    'pile.txt': plain((index) => `=== ${index} ===`),
    'pile.html': texts.map(([title, text]) => `<p>=== 1 ===<br>${title}</p><p>${text}</p>`).join('\n'),
    'pile.eml': `From: a@b.example\nSubject: Revue\nContent-Type: text/plain; charset=utf-8\n\n${plain((index) => `=== ${index} ===`)}`,
    'pile.rtf': `{\\rtf1\\ansi ${texts.map(([title, text]) => `=== 1 ===\\par ${title}\\par ${text}\\par `).join('')}}`
      .replaceAll('è', "\\'e8")
      .replaceAll('ô', "\\'f4"),
  };
  for (const [name, text] of Object.entries(forms)) {
    it(`cuts ${name} there, wherever the line stands in a paragraph`, async () => {
      const made = await split(name, text, count);
      assert.deepEqual(
        made.map(({ title }) => title),
        titles,
      );
      for (const [index, { tree }] of made.entries()) {
        const [paragraph] = tree.children as { children?: { value?: string }[] }[];
        assert.deepEqual(
          [tree.children.length, paragraph?.children?.map(({ value }) => value).join('')],
          [1, texts[index]?.[1]],
        );
      }
    });
  }

  it('is no part of an article where it only counts, and its title where it is one', async () => {
    for (const mark of ['12 of 40 DOCUMENTS', 'Artikel 3', 'Document 1 de 2', '***']) {
      const made = await split(
        'a.txt',
        `${mark}\n${titles[0]}\n${texts[0]?.[1]}`,
        new RegExp(`^${mark.replaceAll('*', '\\*')}$`, 'u'),
      );
      assert.deepEqual([made.length, made[0]?.title], [1, titles[0]], mark);
    }
    const [own] = await split('a.txt', `Brexit 2019\n${texts[0]?.[1]}`, /^Brexit/u);
    assert.equal(own?.title, 'Brexit 2019');
  });

  it('may fit once: what stands before is told', async () => {
    const [only, ...others] = await split(
      'a.txt',
      `Ma pile, pour Anne Durand\n\n${plain(() => '')}`,
      /^La gare ferme$/u,
    );
    assert.deepEqual([only?.title, others.length], [titles[1], 0]);
    const told = only?.diagnostics.find(({ rule }) => rule === 'part-unread')?.message ?? '';
    assert.match(
      told,
      /^25 words stand before the first line that fits, and in no article: “Ma pile, pour Anne Durand Le port rouvre…”$/,
    );
  });

  it('leaves a file whole where it fits nowhere', async () => {
    const made = await split(
      'a.txt',
      plain(() => ''),
      /^Chapitre/u,
    );
    assert.deepEqual(
      made.map(({ item }) => item),
      [undefined],
    );
  });
});

describe('--one', () => {
  it('makes one article of what a reader would split', async () => {
    const text = texts
      .map(
        ([title, body], index) =>
          `${index + 1} of 2 DOCUMENTS\n\nLe Courrier\n\nMarch 2, 2016\n\n${title}\n\nLENGTH: 20 words\n\n${body}\n`,
      )
      .join('\n');
    const several = await (await formatOf('a.txt')).convert({ name: 'a.txt', bytes: Buffer.from(text) });
    assert.equal(several.length, 2);
    const made = await split('a.txt', text, 'one');
    assert.deepEqual(
      made.map(({ item }) => item),
      [undefined],
    );
  });
});
