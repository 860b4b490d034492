import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { leftOutSaid, sourceSaid } from '../../src/desk/client/reasons.ts';
import { AROUND } from '../../src/model/article.ts';

const fixtures = fileURLToPath(new URL('../convert/fixtures/', import.meta.url));

describe('what the converter says of its choices', () => {
  it('has words in the language of the interface, for all that was left out of the fixtures', () => {
    const reasons = globSync('*/article-*.md', { cwd: fixtures }).flatMap((file) =>
      [...readFileSync(`${fixtures}/${file}`, 'utf8').matchAll(/^ {6}why: (.*)$/gm)].map(([, why = '']) => why),
    );
    assert.ok(reasons.length > 30);
    const unsaid = reasons.filter((why) => why !== AROUND && !leftOutSaid(why));
    assert.deepEqual([...new Set(unsaid)], []);
  });

  it('names the words, the element or the header that a value was taken from', () => {
    assert.deepEqual(sourceSaid('“4 mars 2019” near the title'), { key: 'desk.why.near', text: '4 mars 2019' });
    assert.deepEqual(sourceSaid('the meta element article:published_time'), {
      key: 'desk.why.meta',
      text: 'article:published_time',
    });
    assert.deepEqual(sourceSaid('the header Date'), { key: 'desk.why.header', text: 'Date' });
    assert.equal(sourceSaid('something new'), undefined);
  });
});
