import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { frontMatterRange } from '../../src/content/front-matter.ts';
import { addToList, removeItem } from '../../src/content/front-matter-edit.ts';

const decision = { exact: 'Damas', prefix: 'Pour ', entity: 'gouvernement-syrien' };
const body = '---\n\nDu texte.\n\n---\n\nEncore  \n';

function annotations(text: string | undefined): unknown {
  const range = frontMatterRange(text ?? '');
  return (parse(text?.slice(range?.start, range?.end) ?? '') as { annotations?: unknown } | null)?.annotations;
}

/** Articles as people write them, with two decisions or none. */
const written: Record<string, string> = {
  'without the field': `---\ntitle: x # y\n# last\n${body}`,
  'with an empty field': `---\nannotations:\ntitle: x\n${body}`,
  'with an empty field and a comment': `---\nannotations: # none yet\ntitle: x\n${body}`,
  'with an empty list': `---\nannotations: [] # none\ntitle: x\n${body}`,
  'with a list in braces': `---\nannotations: [ {exact: a, entity: b}, { exact: "c", entity: d } ] # x\ntitle: x\n${body}`,
  'with an indented list': `---\nannotations:\n  # first\n  - exact: a\n    entity: b # why\n\n  - { exact: c, entity: d } # c\n  # tail\ntitle: x\n${body}`,
  'with a list at the margin, last': `---\ntitle: 'x'\nannotations:\n- exact: a\n  entity: b\n- exact: c\n  entity: d\n${body}`,
  'with a block of text': `---\nannotations:\n  - exact: a\n    entity: b\n  - entity: d\n    exact: >-\n      c\ntitle: x\n${body}`,
  'with a byte order mark': `\uFEFF---\ntitle: x\n${body}`,
};
for (const [name, text] of Object.entries(written)) written[`${name}, in CRLF`] = text.replaceAll('\n', '\r\n');

describe('decisions written into front matter', () => {
  for (const [name, text] of Object.entries(written)) {
    it(`are added to an article ${name}, and nothing else of it changes`, () => {
      const before = (annotations(text) ?? []) as unknown[];
      const result = addToList(text, 'annotations', [decision, { exact: '"Raqqa": x', entity: 'none' }]);
      assert.deepEqual(annotations(result), [...before, decision, { exact: '"Raqqa": x', entity: 'none' }]);
      // What was there is still there, in its order, sign by sign; only [] gives way to a list.
      assert.ok(isSubsequence(text.replace(' []', ''), result ?? ''), result);
      assert.ok(result?.endsWith(text.slice(text.indexOf('Du texte'))));
      if (text.includes('\r')) assert.doesNotMatch(result ?? '', /[^\r]\n/);
    });
  }

  for (const [name, text] of Object.entries(written)) {
    const before = annotations(text) as unknown[] | undefined;
    if (!before?.length) continue;
    it(`are taken out of an article ${name}, one and then the other`, () => {
      const first = removeItem(text, ['annotations', 0], 'nothing');
      assert.deepEqual(annotations(first), [before[1]]);
      assert.deepEqual(annotations(removeItem(text, ['annotations', 1], 'nothing')), [before[0]]);
      const none = removeItem(first ?? '', ['annotations', 0], 'nothing');
      assert.equal(annotations(none), undefined);
      for (const comment of ['title: ', 'Encore  ']) assert.ok(none?.includes(comment));
    });
  }

  it('come back as they were given, whatever signs they hold', () => {
    const field = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(written)), field, field, (text, exact, prefix) => {
        const added = { exact, prefix, entity: 'x' };
        const result = addToList(text, 'annotations', [added]);
        if (result !== undefined) assert.deepEqual((annotations(result) as unknown[]).at(-1), added);
        // Only what YAML cannot carry may be refused.
        else assert.match(exact + prefix, /[\p{C}\r\n\u2028\u2029]/u);
      }),
    );
  });

  it('are refused where the front matter has another shape, rather than written somewhere', () => {
    for (const text of [
      'no front matter\n',
      '---\nannotations: {}\n---\nx\n',
      '---\n{ title: x }\n---\nx\n',
      '---\na: [\n---\n',
    ]) {
      assert.equal(addToList(text, 'annotations', [decision]), undefined, text);
    }
    assert.equal(removeItem('---\ntitle: x\n---\n', ['annotations', 0], 'nothing'), undefined);
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (sign === part[at]) at += 1;
  return at === part.length;
}
