import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { bodyStartOf } from '../../src/content/front-matter.ts';
import { sourceOf } from '../../src/dossier/reading-task.ts';
import { parseWhole } from '../../src/markdown/parse.ts';
import { plainParagraphs } from '../../src/markdown/plain-paragraphs.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** @returns true if the text was read without the parser. */
function holds(source: string): boolean {
  const plain = plainParagraphs(source);
  if (plain === undefined) return false;
  assert.deepEqual(plain, parseWhole(source), JSON.stringify(source));
  return true;
}

test('texts of the dossier and of the corpora at hand become the tree that the parser makes of them', () => {
  const folders = ['content', '../shared']
    .map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .slice(0, 500)
      .map((file) => readFileSync(join(folder, file), 'utf8').slice(0, 20_000)),
  );
  const plain = files.map((text) => sourceOf(text, bodyStartOf(text))).filter(holds);
  assert(plain.length > 10, `${plain.length} of ${files.length} are plain`);
});

test('what is put together of signs and words becomes the tree that the parser makes of it, or is left to the parser', () => {
  const signs = [
    ...[
      'mot',
      'Mots de plus',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n\n\n',
      '. ',
      ' : ',
      ':x',
      ' :',
      '«\u00a0',
      '\u00a0»',
      '1. ',
      '12) ',
      '12',
    ],
    ...[
      '-',
      '- ',
      '---',
      '\n---',
      '===',
      '\n===',
      '#',
      '# ',
      '>',
      '+',
      '!',
      '!!',
      '(',
      ')',
      '"',
      "'",
      '…',
      '—',
      '\u2028',
      '\u0085',
    ],
    ...[
      '~',
      '@',
      'www.a.fr',
      'https://a.fr/b',
      'a@b.fr',
      '%',
      '$',
      '/',
      ';',
      '=',
      '?',
      '^',
      ',',
      'é',
      'ي',
      '😀',
      '\u200b',
      '\u00ad',
    ],
    ...[
      '*',
      '_',
      '[',
      ']',
      '<',
      '&',
      '|',
      '\t',
      '\r\n',
      '`',
      '\\',
      '{',
      '}',
      ':-',
      '-:',
      '~~',
      ':actor',
      '+++',
      '    ',
      '\f',
      '\v',
    ],
  ];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
  let plain = 0;
  fc.assert(
    fc.property(text, (source) => {
      if (holds(source)) plain += 1;
    }),
    { numRuns: 4000 },
  );
  assert(plain > 50, `${plain} were plain`);
});
