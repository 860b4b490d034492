import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annotateText } from '../../src/cli/annotate-file.ts';
import { annotateDocument } from '../../src/text/annotate.ts';
import type { GazetteerEntry } from '../../src/text/document.ts';
import { compileGazetteer } from '../../src/text/gazetteer.ts';

const word = fc.constantFrom(
  'Raqqa',
  'État',
  'islamique',
  'EI',
  'de',
  'Damas',
  'armée',
  'Syrie',
  'ONU',
  'داعش',
  'ſüd',
  'œuvre',
  'a',
  '1',
  'É',
  '+',
);
const joiner = fc.constantFrom(
  ' ',
  '-',
  '’',
  "'",
  '. ',
  ', ',
  '\n',
  '-\n',
  '¬\n',
  '\u00a0',
  '\u00ad',
  '',
  ' « ',
  '_',
  '@',
  '://',
  '\u0301',
  '😀',
  '(',
  '.',
);
const text = fc
  .array(fc.tuple(word, joiner), { maxLength: 40 })
  .map((pieces) => pieces.map(([one, other]) => one + other).join(''));
const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const alias = fc.oneof(
  form,
  fc.record({ form, short: fc.constant(true as const) }),
  fc.record({ form, metonym: fc.constant(true as const) }),
);
const glossary: fc.Arbitrary<GazetteerEntry[]> = fc
  .array(
    fc.record({ name: form, aliases: fc.array(alias, { maxLength: 3 }), exclusions: fc.array(form, { maxLength: 1 }) }),
    { maxLength: 8 },
  )
  .map((entries) =>
    entries.map((entry, index) => ({ ...entry, id: `e${index}`, collection: index % 2 ? 'actors' : 'places' })),
  );
const lang = fc.constantFrom('fr', 'en', 'de', 'ar', 'pt');
const barred = fc.array(fc.tuple(fc.nat(60), fc.nat(10)), { maxLength: 3 });

describe('whatever the text and the glossary', () => {
  it('mentions lie in the text, in order, apart from each other and from what is barred, and print what they say', () => {
    fc.assert(
      fc.property(text, glossary, lang, barred, (printed, entries, language, bars) => {
        const ranges = bars.map(([start, length]) => ({ start, end: start + length }));
        const { gazetteer } = compileGazetteer(entries);
        const blocks = [{ text: printed, barred: ranges }];
        const { mentions, ambiguous } = annotateDocument(gazetteer, { blocks, lang: language });
        const all = [...mentions, ...ambiguous].toSorted((a, b) => a.start - b.start);
        let end = 0;
        for (const mention of all) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= printed.length);
          assert.equal(printed.slice(mention.start, mention.end), mention.surfaceForm);
          for (const range of ranges)
            assert.ok(range.end <= range.start || mention.end <= range.start || mention.start >= range.end);
          end = mention.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the order of the glossary changes nothing', () => {
    fc.assert(
      fc.property(text, glossary, lang, (printed, entries, language) => {
        const annotate = (some: GazetteerEntry[]) =>
          annotateDocument(compileGazetteer(some).gazetteer, { blocks: [{ text: printed }], lang: language });
        assert.deepEqual(annotate(entries.toReversed()), annotate(entries));
      }),
      { numRuns: 800 },
    );
  });

  it('a policy keeps some of the mentions and changes none', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), glossary, (texts, entries) => {
        const { gazetteer } = compileGazetteer(entries);
        const document = { blocks: texts.map((one) => ({ text: one })), lang: 'fr' };
        const [every, inBlock, first] = (['every', 'first-in-block', 'first'] as const).map((policy) =>
          annotateDocument(gazetteer, document, { policy }).mentions.map((mention) => JSON.stringify(mention)),
        );
        for (const mention of inBlock ?? []) assert.ok(every?.includes(mention));
        for (const mention of first ?? []) assert.ok(inBlock?.includes(mention));
      }),
      { numRuns: 400 },
    );
  });

  it('a Markdown file gives ranges of its source, and plain text the same mentions as its paragraphs', () => {
    fc.assert(
      fc.property(text, glossary, (printed, entries) => {
        const { gazetteer } = compileGazetteer(entries);
        const options = { gazetteer, policy: 'every', headings: 'skip', lang: 'fr' } as const;
        for (const file of ['a.md', 'a.txt']) {
          const { mentions } = annotateText(file, printed, options).line;
          let end = 0;
          for (const mention of mentions) {
            assert.ok(mention.start >= end && mention.end <= printed.length && mention.end > mention.start);
            if (file === 'a.txt') assert.equal(printed.slice(mention.start, mention.end), mention.exact);
            end = mention.end;
          }
        }
      }),
      { numRuns: 800 },
    );
  });
});
