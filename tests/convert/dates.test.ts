import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DateContext, dateOfLine, findDate } from '../../src/convert/dates.ts';
import { dateOfText, openingDate } from '../../src/convert/opening-date.ts';
import { isEdtf } from '../../src/model/edtf-field.ts';

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

  const openings: readonly [text: string, edtf: string | undefined, context?: DateContext][] = [
    ['02.10.2017 Text über den Hafen', '2017-10-02'],
    ['02.10.2017 – Der Hafen ist wieder offen.', '2017-10-02'],
    ['Berlin, 2. Oktober 2017 (dpa) – Der Hafen', '2017-10-02'],
    ['October 15, 2017 (AFP) - The harbour is open', '2017-10-15'],
    ['October 15, 2017, Ostrey (Reuters) – The harbour', '2017-10-15'],
    ['Fri 07 Apr 2017 Harbour opens The council', '2017-04-07'],
    ['Friday, April 7, 2017 10:45 GMT The council said', '2017-04-07'],
    ['15/10/2017 | The harbour', '2017-10-15'],
    ['22 août 2012, Espagne. - Le parti a dit non', '2012-08-22'],
    ['OSTREY (AP) — October 15, 2017 — The harbour', '2017-10-15'],
    ['DAMAS, 14 oct. 2017 (AFP) – Le port a rouvert', '2017-10-14'],
    ['PARIS (AFP), le 14 octobre 2017 - Le port', '2017-10-14'],
    ['[Damas, 14 octobre 2017] Le port a rouvert', '2017-10-14'],
    ['Damas, le 14 octobre 2017. Le port a rouvert', '2017-10-14'],
    ['Publié le 14/10/2017 à 10:11 par la rédaction', '2017-10-14'],
    ['دمشق 14 أكتوبر 2017 (سانا) - أعلن الجيش', '2017-10-14'],
    ['دمشق، ١٤ أكتوبر ٢٠١٧ – أعلن الجيش', '2017-10-14'],
    ['2017-10-14 Le port a rouvert', '2017-10-14'],
    ['On October 15, 2017, the army took the town', undefined],
    ['October 15, 2017, was a hard day for the crews', undefined],
    ['15 October 2017 marked the end of the siege', undefined],
    ['Am 2. Oktober 2017 wurde der Hafen geöffnet', undefined],
    ['La bataille du 14 octobre 2017 – Le récit', undefined],
    ['Selon le gouvernement, le 14 octobre 2017 - jour de marché - fut calme', undefined],
    ['في 14 أكتوبر 2017 أعلن الجيش', undefined],
    ['Depuis octobre 2017, le port est fermé', undefined],
  ];
  for (const [text, edtf, context] of openings) {
    it(`takes ${edtf ?? 'no date'} from the opening “${text}”`, () => assert.equal(openingDate(text, context), edtf));
  }

  const heads: readonly [lines: string[], edtf: string | undefined][] = [
    [['Reuters | 15 October 2017', 'The harbour is open again.'], '2017-10-15'],
    [['By Nora Field', 'Ostrey, 15 October 2017', 'The harbour is open again.'], '2017-10-15'],
    [['Attentats du 13 novembre 2015', 'Le procès a repris hier.'], undefined],
    [['Attentat du 13 novembre 2015 à Paris', 'Le procès a repris hier.'], undefined],
    [['Le port a rouvert.', 'Il pleut.', 'Publié le 3 mai 2018'], '2018-05-03'],
    [['The port of the town was opened by the mayor on a rainy day.', '04/03/2017'], '2017'],
    [['Le port de la ville a été ouvert par le maire, dans la pluie et le vent.', '04/03/2017'], '2017-03-04'],
  ];
  for (const [lines, edtf] of heads) {
    it(`takes ${edtf ?? 'no date'} from the lines “${lines.join(' / ')}”`, () =>
      assert.equal(dateOfText(lines)?.date, edtf));
  }
});
