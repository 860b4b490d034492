import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datelinePlaces } from '../../src/text/dateline.ts';

const placesOf = (text: string) => {
  const range = datelinePlaces(text);
  return range ? text.slice(range.start, range.end) : undefined;
};

describe('the places of a dateline', () => {
  it('stand before a day and an agency, with what else is said of them in brackets', () => {
    assert.equal(placesOf('Alep (Syrie), 12 décembre 2016 (AFP) – L’armée avance.'), 'Alep');
    assert.equal(placesOf('NEW YORK (Nations unies), 22 sept 2016 (AFP) - Le Conseil'), 'NEW YORK');
    assert.equal(placesOf('(Beirut, October 14, 2017) – Human Rights Watch'), 'Beirut');
    assert.equal(placesOf('BEIRUT, 14.10.2017 (AFP) – Die Armee'), 'BEIRUT');
  });

  it('are told from figures, from « في » and from the agency in Arabic', () => {
    assert.equal(placesOf('عمان ١٤ تشرين الأول ٢٠١٧ (بترا) -- أعلن'), 'عمان');
    assert.equal(placesOf('دبي في 5 أبريل 2018 / وام / بحث'), 'دبي');
    assert.equal(placesOf('دمشق - سانا - 14 تشرين الأول 2017 - أعلن'), 'دمشق');
    assert.equal(placesOf('(بيروت، 14 أكتوبر 2017) – قالت'), 'بيروت');
  });

  it('are none in a sentence', () => {
    assert.equal(placesOf('Le 14 octobre 2017, l’armée a pris Mayadine.'), undefined);
    assert.equal(placesOf('Am 14. Oktober 2017 nahm die Armee Majadin.'), undefined);
    assert.equal(placesOf('في 14 أكتوبر 2017 سيطر الجيش على الميادين.'), undefined);
  });
});
