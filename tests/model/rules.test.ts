import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rulesPage } from './rules-page.ts';

const path = fileURLToPath(new URL('../../docs/rules.md', import.meta.url));

describe('docs/rules.md', () => {
  it('has a section for every rule of the catalogue, with its severity and hint (REPERES_UPDATE=1 writes them)', () => {
    const page = readFileSync(path, 'utf8');
    if (process.env.REPERES_UPDATE === '1') writeFileSync(path, rulesPage(page));
    assert.equal(readFileSync(path, 'utf8'), rulesPage(page));
  });

  it('keeps what a person wrote about a rule, and drops rules that are gone', () => {
    const page = rulesPage('# Rules\n\n## usage\n\nold hint\n\nWritten by hand.\n\nTwice.\n\n## gone\n\nx\n');
    assert.match(page, /## usage\n\n\*\*error\*\* → npx [^\n]*\n\nWritten by hand\.\n\nTwice\.\n/);
    assert.doesNotMatch(page, /## gone/);
  });
});
