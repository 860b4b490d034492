import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortKey } from '../../src/text/sort-key.ts';

const person = (name: string) => sortKey({ name, kind: 'person' });

describe('the index of names', () => {
  it('has people under their family names', () => {
    const cases = {
      'Emmanuel Macron': 'Macron Emmanuel',
      'Charles de Gaulle': 'Gaulle Charles de',
      'Bachar al-Assad': 'Assad Bachar',
      'Oussama Ben Laden': 'Ben Laden Oussama',
      'Rami Abdel Rahmane': 'Abdel Rahmane Rami',
      'Jean-Yves Le Drian': 'Le Drian Jean-Yves',
      'Jean d’Ormesson': 'Ormesson Jean',
      'Ursula von der Leyen': 'Leyen Ursula von der',
      'Alexander De Croo': 'De Croo Alexander',
      'Martin Luther King Jr.': 'King Martin Luther',
      'بشار الأسد': 'أسد بشار',
      'رامي عبد الرحمن': 'عبد الرحمن رامي',
    };
    for (const [name, key] of Object.entries(cases)) assert.equal(person(name), key);
  });

  it('leaves a name as it is where there is no family name, or where it stands first', () => {
    for (const name of ['Louis XIV', 'Jean-Paul II', 'Beyoncé', 'Kim Jong-un']) assert.equal(person(name), name);
  });

  it('leaves names of all else as they are, and does what the editor says', () => {
    assert.equal(sortKey({ name: 'Ville de Paris', kind: 'city' }), 'Ville de Paris');
    assert.equal(sortKey({ name: 'Xi Jinping', kind: 'person', sortAs: 'Xi Jinping' }), 'Xi Jinping');
  });
});
