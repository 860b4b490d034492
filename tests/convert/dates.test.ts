import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DateContext, dateOfLine, findDate, openingDate } from '../../src/convert/dates.ts';
import { isEdtf } from '../../src/model/edtf.ts';

const written: [text: string, edtf: string, context?: DateContext][] = [
  ['le 14 octobre 2017', '2017-10-14'],
  ['1er août 2012', '2012-08-01'],
  ['octobre 2017', '2017-10'],
  ['mi-octobre 2017', '2017-10~'],
  ['vers 2017', '2017~'],
  ['été 2017', '2017-22'],
  ['October 14, 2017', '2017-10-14'],
  ['14th of October 2017', '2017-10-14'],
  ['mid-October 2017', '2017-10~'],
  ['Sat, 14 Oct 2017 23:30:00 +0200', '2017-10-14'],
  ['14. Oktober 2017', '2017-10-14'],
  ['Mitte Oktober 2017', '2017-10~'],
  ['im März 2016', '2016-03'],
  ['١٥ أكتوبر ٢٠١٧', '2017-10-15'],
  ['15 تشرين الأول 2017', '2017-10-15'],
  ['منتصف أكتوبر 2017', '2017-10~'],
  ['١٥ أكتوبر', '2017-10-15', { year: 2017 }],
  ['2017-10-14T22:30:00+02:00', '2017-10-14'],
  ['14/10/2017', '2017-10-14'],
  ['3/4/2017', '2017-04-03', { lang: 'fr' }],
  ['3/4/2017', '2017', { lang: 'en' }],
  ['10/14/2017', '2017-10-14', { lang: 'en' }],
];

describe('dates of articles', () => {
  for (const [text, edtf, context] of written) {
    it(`reads “${text}” as ${edtf}${context ? ` with ${JSON.stringify(context)}` : ''}, and no more`, () => {
      assert.equal(findDate(text, context)?.edtf, edtf);
      assert.ok(isEdtf(edtf));
    });
  }

  it('knows no day that is not on the calendar', () => {
    assert.equal(findDate('31 février 2017')?.edtf === '2017-02-31', false);
    assert.equal(findDate('en 2017, 300 personnes'), undefined);
  });

  it('takes a day without its year for no date: it does not say when an article appeared', () => {
    for (const text of ['١٥ أكتوبر', '15 octobre', 'October 15']) assert.equal(findDate(text), undefined);
  });

  it('takes a line for a date line only if it holds nothing else', () => {
    assert.equal(dateOfLine('Publié le vendredi 3 mars 2016 à 12h30'), '2016-03-03');
    assert.equal(dateOfLine('Le 3 mars 2016, le port a rouvert'), undefined);
  });

  it('reads the date with which a dispatch opens, and no other', () => {
    assert.equal(openingDate('3 juillet 2012. - L’ONG vient de publier un rapport'), '2012-07-03');
    assert.equal(openingDate('PARIS, 3 July 2012 — The report'), '2012-07-03');
    assert.equal(openingDate('Le 3 juillet 2012, l’ONG a publié un rapport'), undefined);
  });
});
