import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { annotateDocument } from '../../src/text/annotate.ts';
import type { GazetteerEntry, TextDocument } from '../../src/text/document.ts';
import { compileGazetteer } from '../../src/text/gazetteer.ts';

const entry = (id: string, name: string, ...aliases: string[]): GazetteerEntry => ({
  id,
  collection: 'places',
  name,
  aliases,
});

function annotate(entries: GazetteerEntry[], text: string, rest: Partial<TextDocument> = {}) {
  const { gazetteer, diagnostics } = compileGazetteer(entries);
  return { ...annotateDocument(gazetteer, { blocks: [{ text }], lang: 'fr', ...rest }), diagnostics };
}

describe('a glossary with faults', () => {
  it('says which forms can never be found and finds the others', () => {
    const { mentions, diagnostics } = annotate([entry('a', 'Raqqa', '', '  ', '«»', '…')], 'à Raqqa');
    assert.deepEqual(
      mentions.map(({ surfaceForm }) => surfaceForm),
      ['Raqqa'],
    );
    assert.deepEqual(
      diagnostics.map(({ rule, severity }) => [rule, severity]),
      Array(4).fill(['alias-unusable', 'warning']),
    );
    assert.match(diagnostics[2]?.message ?? '', /^a: the form “«»” has no letter and no digit$/);
  });

  it('says which form two entries share', () => {
    const { diagnostics } = annotate([entry('b', 'Seine'), entry('a', 'Seine')], '');
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ['“Seine” is a form of a and b'],
    );
  });

  it('leaves out a form of more than fifty entries and says so', () => {
    const entries = Array.from({ length: 51 }, (_, index) => entry(`e${index}`, `Nom ${index}`, 'Nom'));
    const { mentions, diagnostics } = annotate(entries, 'Nom et Nom 7');
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ['e7'],
    );
    assert.match(diagnostics[0]?.message ?? '', /“Nom” is a form of 51 entries/);
  });

  it('takes signs of regular expressions for the signs that they are', () => {
    const { mentions } = annotate(
      [entry('a', 'C++'), entry('b', '.NET'), entry('c', 'a.*b'), entry('d', '$1')],
      'C++ C .NET NET a.*b axxb $1 1',
    );
    assert.deepEqual(
      mentions.map(({ surfaceForm }) => surfaceForm),
      ['C++', '.NET', 'a.*b', '$1'],
    );
  });

  it('finds an alias of one letter as a whole word only', () => {
    const { mentions } = annotate([entry('a', 'X', 'Twitter')], 'X, l’X, Xavier, X-Y, aX, Twitter');
    assert.deepEqual(
      mentions.map(({ start }) => start),
      [0, 5, 25],
    );
  });
});

describe('decisions that cannot be carried out', () => {
  const entries = [entry('raqqa', 'Raqqa'), entry('irak', 'Irak')];
  const text = 'Raqqa, puis Raqqa, en Irak.';
  const problems = (decisions: TextDocument['decisions']) => annotate(entries, text, { decisions }).problems;

  it('are reported: a quote that is gone, one that fits twice, an unknown entry', () => {
    assert.deepEqual(
      problems([
        { exact: 'Palmyre', entity: 'raqqa' },
        { exact: 'Raqqa', entity: 'raqqa' },
        { exact: 'Irak', entity: 'syrie' },
      ]),
      [
        { decision: 0, rule: 'decision-gone' },
        { decision: 1, rule: 'decision-twice' },
        { decision: 2, rule: 'decision-unknown' },
      ],
    );
  });

  it('are none where prefix or suffix leave one place', () => {
    assert.deepEqual(problems([{ exact: 'Raqqa', prefix: 'puis ', entity: 'irak' }]), []);
    assert.deepEqual(problems([{ exact: 'Raqqa', suffix: ', puis', entity: 'none' }]), []);
  });

  it('take a quote for whole words: « Irak » is not quoted in « Irakien »', () => {
    const { problems: none } = annotate(entries, 'un Irakien en Irak', {
      decisions: [{ exact: 'Irak', entity: 'none' }],
    });
    assert.deepEqual(none, []);
  });
});

describe('two rulings on the same words', () => {
  const entries = [entry('raqqa', 'Raqqa'), entry('alep', 'Alep')];
  const linked = (decisions: TextDocument['decisions']) =>
    annotate(entries, 'Voir Alep.', { decisions }).mentions.map(({ entity }) => entity);

  it('leave the first to stand, be it that no mention stands there', () => {
    const none = { exact: 'Alep', entity: 'none' };
    const raqqa = { exact: 'Alep', entity: 'raqqa' };
    assert.deepEqual(linked([none, raqqa]), []);
    assert.deepEqual(linked([raqqa, none]), ['raqqa']);
  });
});

describe('hostile texts and glossaries', () => {
  const forms = [entry('a', `${'a '.repeat(30)}b`), entry('b', 'Raqqa'), entry('c', 'l'), entry('d', 'ONU')];
  const size = 400_000;
  for (const unit of [
    'a ',
    'Raqqa',
    'Raqqa-',
    'anti-',
    "l'",
    '@',
    'a@',
    'http://',
    'O.N.U.',
    'A.',
    'Raq-\n',
    'Raq¬\n',
    '"',
    'e\u0301',
    ' ',
  ]) {
    it(`a line of 400,000 characters of ${JSON.stringify(unit)} ends with a result`, () => {
      const { mentions } = annotate(forms, `Raqqa ${unit.repeat(size / unit.length)}`);
      assert.ok(mentions.length >= 0);
      assert.ok(['Raqqa', undefined].includes(mentions[0]?.surfaceForm));
    });
  }

  const metonym = {
    id: 'gs',
    collection: 'actors' as const,
    name: 'X',
    aliases: [{ form: 'Damas', metonym: true as const }],
  };
  for (const unit of ['Damas, ', 'Damas et ', 'Damas\n', 'Damas, qui ', 'DAMAS ']) {
    it(`capitals and decisions over 400,000 characters of ${JSON.stringify(unit)} end with a report`, () => {
      const decisions = [
        { exact: 'Damas', prefix: 'rue de ', entity: 'd' },
        { exact: 'Dam', entity: 'none' },
      ];
      const { ambiguous, problems } = annotate([metonym, entry('d', 'Damas')], unit.repeat(size / unit.length), {
        decisions,
      });
      assert.equal(ambiguous.length, Math.floor(size / unit.length));
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['decision-gone', 'decision-gone'],
      );
    });
  }

  it('marks in each of 20,000 blocks end with a mention each', () => {
    const { gazetteer } = compileGazetteer([entry('b', 'Raqqa')]);
    const marks = [{ start: 0, end: 5, entity: 'b', collection: 'places' as const }];
    const blocks = Array.from({ length: 20_000 }, () => ({ text: 'ville', marks }));
    assert.equal(annotateDocument(gazetteer, { blocks, lang: 'fr' }).mentions.length, 20_000);
  });

  it('a glossary of 50,000 entries is compiled, and each entry is found', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => entry(`e${index}`, `Nom ${index}`, `Alias ${index}`));
    const { mentions } = annotate(many, 'Nom 49999, Alias 3, Nom 50000.');
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ['e49999', 'e3'],
    );
  });
});
