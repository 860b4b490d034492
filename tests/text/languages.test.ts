import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasInterface, interfaceLanguages } from '../../src/model/language.ts';
import type { LanguageModule } from '../../src/text/language.ts';
import { languageModules, languageOf } from '../../src/text/languages/registry.ts';
import { searchWords } from '../../src/text/languages/search-words.ts';

const page = fileURLToPath(new URL('../../docs/languages.md', import.meta.url));
const starters = fileURLToPath(new URL('../../src/cli/starter/', import.meta.url));

/** What a language may have, as docs/languages.md names it. */
const parts: readonly (readonly [string, (language: LanguageModule) => boolean])[] = [
  ['interface', ({ tag }) => hasInterface(tag)],
  ['dossier to begin with', ({ tag }) => existsSync(`${starters}${tag}`)],
  ['common words', ({ commonWords }) => (commonWords?.size ?? 0) > 0],
  ['names', ({ names }) => names !== undefined],
  ['governments and capitals', ({ metonymy }) => metonymy !== undefined],
  ['people', ({ people }) => people !== undefined],
  ['months', ({ dates }) => dates?.months !== undefined],
  ['seasons', ({ dates }) => dates?.seasons !== undefined],
  ['days', ({ dates }) => dates?.weekdays !== undefined],
  ['words beside dates', ({ dates }) => dates?.beside !== undefined],
  ['page furniture', ({ furniture }) => furniture?.lines !== undefined],
  ['mailing lists', ({ furniture }) => furniture?.mail !== undefined],
  ['line ends', ({ lineEnds }) => lineEnds?.tell !== undefined],
  ['list of words', ({ lineEnds }) => lineEnds?.list !== undefined],
  ['told by small words', ({ smallWords }) => smallWords !== undefined],
  ['notes and masks', ({ page }) => page !== undefined],
];

function table(): string {
  const tags = languageModules.map(({ tag }) => tag);
  const rows = parts.map(([name, has]) => [name, ...languageModules.map((one) => (has(one) ? 'yes' : '–'))]);
  return [['', ...tags], ['---', ...tags.map(() => '---')], ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

describe('the languages', () => {
  it('are listed in docs/languages.md with what each lacks', () => {
    const text = readFileSync(page, 'utf8');
    const wanted = text.replace(/\| {2}\|(?:.*\|\n)+/, () => table());
    if (process.env.REPERES_UPDATE) writeFileSync(page, wanted);
    assert.equal(text, wanted, 'REPERES_UPDATE=1 node --test tests/text/languages.test.ts writes it');
  });

  it('fall back on what holds for any where a folder has nothing', () => {
    const [dutch, unknown] = [languageOf('nl-BE'), languageOf('sv')];
    assert.equal(dutch.dates.months[2]?.[1], 'mrt');
    for (const field of ['names', 'metonymy', 'page', 'commonWords', 'possessives'] as const) {
      assert.equal(dutch[field], unknown[field], field);
    }
    assert.deepEqual(unknown.furniture.lines, []);
  });

  it('have a dossier to begin with where they have an interface', () => {
    for (const lang of interfaceLanguages) assert.ok(existsSync(`${starters}${lang}`), lang);
  });

  it('have in the search of a browser the elisions that they have elsewhere', () => {
    const known = new Set(languageModules.flatMap(({ elisions = [] }) => elisions));
    assert.ok(searchWords.elided.length > 10 && searchWords.elided.every((word) => known.has(word)));
  });
});
