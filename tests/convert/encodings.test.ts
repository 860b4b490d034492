import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeSource, encodingNamed } from '../../src/convert/decode.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

const english = 'The council said on Monday that the bridge was closed and that the road to the port would be open. ';
const french =
  'Le conseil a dit que la route du port est ouverte et que les travaux du pont sont finis dans la ville. ';

/** Text in which each character stands for the byte of its number. */
const bytes = (text: string) => Buffer.from(text, 'latin1');
const read = (text: string) => decodeSource(bytes(text), 'a.txt');
const rulesOf = (text: string) => read(text).diagnostics.map(({ rule }) => rule);

describe('the encoding of a text that declares none', () => {
  for (const stray of ['\x80', '\x8e', '\x95', '\xc7', '\xd5', '\xe2', '\xe9', '\xef', '\xf5']) {
    it(`is no other than the commonest for one stray byte in English, 0x${stray.charCodeAt(0).toString(16)}`, () => {
      const { encoding } = read(`${english}the council${stray}s road`);
      assert.ok(['windows-1252', 'iso-8859-1'].includes(encoding), encoding);
    });
  }

  it('is told where it is not certain, with the bytes and what else they could be', () => {
    const { diagnostics } = read(`${english}\n${english}the council\x95s road`);
    const [told, ...others] = diagnostics;
    assert.equal(others.length, 0);
    assert.equal(told?.rule, 'encoding-doubtful');
    assert.equal(told?.severity, 'warning');
    assert.equal(told?.line, 2);
    assert.match(told?.message ?? '', /byte 0x95 is read as “council•s”, would be “councilïs” in macintosh/);
  });

  it('is not told where the letters of the language prove it', () => {
    assert.deepEqual(rulesOf(`${french}d\xe9j\xe0 l\x92\xe9t\xe9`), []);
    assert.deepEqual(rulesOf(`${english}the council\x92s \x93road\x94`), []);
  });

  it('is that in which the letters of its language stand, however few they are', () => {
    assert.equal(read(`${french}d\x8ej\x88`).text.slice(-4), 'déjà');
    assert.equal(read(`${french}un c\xbdur bris\xe9, dix \xa4 pass\xe9s \xe0 la caisse`).encoding, 'iso-8859-15');
    assert.equal(read(`${english}Hame\xd5s \xd2road\xd3, and the port\xd5s \xd1 too`).encoding, 'macintosh');
  });

  it('says how it was found', () => {
    assert.deepEqual(decodeSource(bytes('plain'), 'a').chosen, {
      value: 'utf-8',
      source: 'its bytes, all of which are UTF-8',
      certainty: 'certain',
      rivals: [],
    });
    assert.equal(decodeSource(bytes('d\xe9'), 'a', { declared: 'iso-8859-2' }).chosen.source, 'what the file declares');
    assert.equal(read(`${english}caf\xe9`).chosen.certainty, 'doubtful');
  });

  it('is the one that is given, whatever the bytes look like', () => {
    const { text, encoding, diagnostics, chosen } = decodeSource(bytes('Syria\x95s'), 'a', { given: 'macintosh' });
    assert.deepEqual([text, encoding, diagnostics, chosen.source], ['Syriaïs', 'macintosh', [], 'the command line']);
  });

  it('of a name that no browser knows is refused', () => {
    assert.equal(encodingNamed('Latin1'), 'windows-1252');
    assert.throws(() => encodingNamed('klingon'), DiagnosticError);
  });
});

describe('a broken byte in UTF-8', () => {
  it('is told with its line, its number and what it would be elsewhere', () => {
    const text = Buffer.concat([Buffer.from('Été après été, à côté du château fort.\nUn caf'), bytes('\xe9 noir.')]);
    const [told] = decodeSource(text, 'a.txt').diagnostics;
    assert.equal(told?.rule, 'bytes-lost');
    assert.match(told?.message ?? '', /line 2: byte 0xE9, “café” in windows-1252/);
  });
});
