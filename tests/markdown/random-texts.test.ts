import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readMarkdown } from '../../src/markdown/pipeline.ts';
import { compileGazetteer } from '../../src/text/gazetteer.ts';

const DOCUMENTS = 300;

const { gazetteer } = compileGazetteer(
  [{ id: 'damas', collection: 'places', kind: 'city', name: 'Damas', aliases: [] } as never],
  {
    lang: 'fr',
  },
);

/** Words of an article, and what Markdown could take for marks; nothing that only our dialect reads. */
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('le port', 'a rouvert', 'Damas', 'l’été', 'Nous', 'à 20 h', 'Deir ez-Zor', '«'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '`',
        '``',
        '\\',
        '\\*',
        '\\_',
        '\\[',
        '&amp;',
        '&eacute;',
        '&lt;',
        '&',
        '<',
        '>',
        '! ',
        '#',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '"',
        "'",
        '.',
        ',',
        '-',
        '+',
        '=',
        '1.',
        '1)',
        '…',
        '—',
        '5 < 6',
        'a_b_c',
        '2 * 3',
        '\u00a0',
        'œ',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '[mot](https://example.org/)',
        '[mot](<a b>)',
        '<https://example.org/>',
        '![](a.png)',
        '*Le Monde*',
        '**mot**',
      ],
      ...[
        '`code *x*`',
        '<em>mot</em>',
        '<sup>2</sup>',
        '&#233;',
        '&#x2019;',
        '[x]: y',
        '[mot][]',
        '\\\nmot',
        '  \n',
        '\n',
      ],
    ),
  },
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '', '# ', '## ', '> ', '- ', '* ', '1. ', '   ', '> - ', '- > ', '***', '---', '```'),
    fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ''))),
  )
  // Of an item without words nobody sees more than its mark.
  .map(([mark, pieces]) => mark + (mark.endsWith(' ') ? 'Mot ' : '') + pieces.map((parts) => parts.join('')).join(''));
const document = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n')), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.flat().join(''));

/** What a reader sees, blanks aside: layout is no text. */
const seen = (text: string) => text.replace(/[\s\u00a0]+/g, '');

function ours(source: string): string {
  // A body stands below its front matter, whose lines are empty here.
  const { reading } = readMarkdown(`\n\n${source}`, 'a.md', {
    gazetteer,
    lang: 'fr',
    folder: 'articles',
    headings: 'include',
    decisions: [],
    footnotes: { heading: '', back: '' },
  });
  return seen(textOf(reading.tree));
}

const [parser, renderer] = [new Parser(), new HtmlRenderer()];

function theirs(source: string): string {
  const text = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
  };
  return seen(text(parseFragment(renderer.render(parser.parse(source)))));
}

describe('what a reader sees of a text', () => {
  it(`is what another program shows of it, in ${DOCUMENTS} random texts`, () => {
    fc.assert(
      fc.property(document, (source) => {
        assert.equal(ours(source), theirs(source));
      }),
      { numRuns: DOCUMENTS, seed: 2017 },
    );
  });
});
