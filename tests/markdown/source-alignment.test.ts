import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceRange, textBlocks } from '../../src/markdown/text-blocks.ts';

/** The source range of a string that stands once in the text of a Markdown document. */
function found(markdown: string, exact: string): string {
  const { blocks } = textBlocks(parseMarkdown(markdown), markdown);
  const block = blocks.find(({ text }) => text.includes(exact));
  assert.ok(block, `${exact} in ${JSON.stringify(blocks.map(({ text }) => text))}`);
  const start = block.text.indexOf(exact);
  const range = sourceRange(block, { start, end: start + exact.length });
  return markdown.slice(range.start, range.end);
}

describe('offsets into the Markdown source', () => {
  const cases: [string, string, string, string][] = [
    ['plain text', 'à Raqqa hier', 'Raqqa', 'Raqqa'],
    ['after front matter', '---\ntitle: Raqqa\n---\n\nà Raqqa', 'Raqqa', 'Raqqa'],
    ['a character reference', 'Forces d&eacute;mocratiques', 'démocratiques', 'd&eacute;mocratiques'],
    ['a numeric reference of two units', 'x &#x1F600; y', '😀 y', '&#x1F600; y'],
    ['an escape', "l\\'EI et \\*EI\\*", "'EI", "\\'EI"],
    ['a backslash that escapes nothing', 'a\\b EI', '\\b EI', '\\b EI'],
    [
      'a line break in a quote',
      '> Forces démocratiques\n> syriennes',
      'démocratiques\nsyriennes',
      'démocratiques\n> syriennes',
    ],
    ['a lazy line of a quote in a list', '- > a b\n  c', 'b\nc', 'b\n  c'],
    ['an escaped > that begins a line of a quote', '> a\n> \\> b EI', '> b EI', '\\> b EI'],
    ['a reference to > that begins a line of a quote', '> a\n> &gt; b EI', '> b EI', '&gt; b EI'],
    ['a > too far in to be a quote mark', '> a\n>     > b EI', '> b EI', '> b EI'],
    ['several signs > of the text', '> a\n>     > > b EI', '> > b EI', '> > b EI'],
    ['a number of Windows-1252', 'c&#146;est Raqqa', 'c’est Raqqa', 'c&#146;est Raqqa'],
    ['a number that names no character', '&#1;&#xD800;&#xFFFF; Raqqa', '\uFFFD Raqqa', '&#xFFFF; Raqqa'],
    ['a line end written as a number', 'Forces &#10; armées', 'Forces \n armées', 'Forces &#10; armées'],
    ['line ends of both kinds in a quote', '> a&#13;&#10;\n> b EI', 'b EI', 'b EI'],
    ['carriage returns', 'Forces  \r\n  armées', 'armées', 'armées'],
    ['emphasis in the middle', 'Les **Forces** *arabes*', 'Forces arabes', 'Forces** *arabes'],
    ['a table cell with an escaped pipe', '| a |\n| - |\n| x \\| EI |', '| EI', '\\| EI'],
    ['a tab after a line ending', 'un\n\tdeux', 'un\ndeux', 'un\n\tdeux'],
    ['a figure caption', '![x](y.jpg "Vue de Raqqa")', 'Raqqa', 'Raqqa'],
    ['a caption with a reference', '![x](y.jpg (Vue d&apos;Alep))', "d'Alep", 'd&apos;Alep'],
  ];
  for (const [name, markdown, exact, source] of cases) {
    it(`are right with ${name}`, () => assert.equal(found(markdown, exact), source));
  }

  it('are found for any text of any Markdown, however it is escaped', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      ' ',
      '\n',
      '> ',
      '- ',
      '*',
      '_',
      '\\',
      '&amp;',
      '&gt;',
      '&#146;',
      '&#2;',
      '\\>',
      '    ',
      '&',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '#',
      '|',
      '\r\n',
      '\t',
      '1. ',
      ':actor[',
      '{#x}',
      '\u0000',
      '&#10;',
      '&#13;',
      '&NewLine;',
      '😀',
      '![x](y "',
      '")',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join('');
        const { blocks } = textBlocks(parseMarkdown(markdown), markdown);
        for (const block of blocks) {
          for (const { start, end } of block.pieces) {
            const range = sourceRange(block, { start, end });
            assert.ok(range.start >= 0 && range.end <= markdown.length && range.start <= range.end);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
