import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addToList } from '../../src/content/front-matter-edit.ts';

const file = (yaml: string) => `---\n${yaml}---\n\nTexte.\n`;

describe('a string that is added to a list of the front matter', () => {
  it('makes the field where there is none, and leaves all else as it was written', () => {
    const before = "name:   'X'   # kept\n";
    assert.equal(addToList(file(before), 'exclusions', ['Air X']), file(`${before}exclusions:\n  - Air X\n`));
  });

  it('follows the items that are there, in their style, comments included', () => {
    const lines = 'exclusions:\n- A # first\n- "B: c"\nname: X\n';
    assert.equal(
      addToList(file(lines), 'exclusions', ['D: e']),
      file('exclusions:\n- A # first\n- "B: c"\n- "D: e"\nname: X\n'),
    );
    const inLine = 'exclusions: [A, B] # two\nname: X\n';
    assert.equal(addToList(file(inLine), 'exclusions', ['C']), file('exclusions: [A, B, C] # two\nname: X\n'));
    assert.equal(addToList(file('exclusions: []\n'), 'exclusions', ['C']), file('exclusions: [C]\n'));
  });

  it('keeps the line ends of Windows', () => {
    assert.equal(
      addToList(file('name: X\n').replaceAll('\n', '\r\n'), 'exclusions', ['A']),
      file('name: X\nexclusions:\n  - A\n').replaceAll('\n', '\r\n'),
    );
  });

  it('is refused where the fields are written in a way that cannot be added to safely', () => {
    assert.equal(addToList(file('{ name: X }\n'), 'exclusions', ['A']), undefined);
    assert.equal(addToList(file('exclusions: &a [B]\nother: *a\n'), 'exclusions', ['C']), undefined);
    assert.equal(addToList('No front matter.', 'exclusions', ['A']), undefined);
  });
});
