import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateInWords } from '../../src/site/i18n/dates.ts';
import { interfaceIn } from '../../src/site/i18n/strings.ts';

describe('dates in words', () => {
  for (const [edtf, lang, words] of [
    ['2017', 'fr', '2017'],
    ['2017-10', 'fr', 'octobre 2017'],
    ['2017-10-14', 'fr', '14 octobre 2017'],
    ['2015-08-01', 'fr', '1er août 2015'],
    ['2017-10', 'en', 'October 2017'],
    ['1946/2024', 'fr', '1946 – 2024'],
    ['2006/..', 'fr', '2006 –'],
    ['2017-10~', 'fr', 'vers octobre 2017'],
    ['1946?', 'en', '1946 (?)'],
    ['1946%', 'fr', 'vers 1946 (?)'],
    ['2017-21', 'fr', 'printemps 2017'],
    ['2017-24', 'en', 'winter 2017'],
    ['201X', 'fr', 'années 2010'],
    ['2017-XX', 'fr', '2017'],
    ['2017-10-XX', 'fr', 'octobre 2017'],
    ['2017-10-14T10:00:00Z', 'en', 'October 14, 2017'],
  ] as const) {
    it(`${edtf} in ${lang} is ${words}, no more precise than it is`, () =>
      assert.equal(dateInWords(edtf, lang).replace(/\s/gu, ' '), words));
  }
});

describe('the interface', () => {
  it('counts as each language counts', () => {
    assert.equal(interfaceIn('fr').count('count.mentions', 1), '1 mention');
    assert.equal(interfaceIn('fr').count('count.mentions', 0), '0 mention');
    assert.equal(interfaceIn('en').count('count.mentions', 0), '0 mentions');
    assert.equal(interfaceIn('fr').count('count.mentions', 2000).replace(/\s/gu, ' '), '2 000 mentions');
  });

  it('is there in French, English and Arabic, and in no other language', () => {
    assert.equal(interfaceIn('ar').dir, 'rtl');
    assert.throws(() => interfaceIn('pt'), /no interface in “pt”: dossier\.yaml must name one of fr, en, ar/);
  });
});
