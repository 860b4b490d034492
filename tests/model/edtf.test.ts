import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byDate, isWithin } from '../../src/model/edtf.ts';

describe('a date and a span', () => {
  const within: [string, string | undefined, string | undefined, boolean][] = [
    ['2017-10', '2017', undefined, true],
    ['2017-10', '2018', undefined, false],
    ['2017', '2017-10', undefined, true],
    ['2017-10-14', '2017-10-15', undefined, false],
    ['2017-10-14', undefined, '2017-10', true],
    ['2017-11', undefined, '2017-10', false],
    ['2017-21', '2017-10', undefined, false],
    ['2017-10~', '2017-10', '2017-10', true],
    ['201X', '2015', undefined, true],
    ['2017-XX-14', '2018', undefined, false],
    ['2014/2019', '2019', '2020', true],
    ['2014/2019', '2020', undefined, false],
    ['2016/..', '2020', undefined, true],
    ['../2016', '2020', undefined, false],
    ['-0044', '-0050', '-0040', true],
    ['-0044', '-0040', undefined, false],
    ['hier', '2020', undefined, false],
  ];
  for (const [date, from, to, expected] of within) {
    it(`${date} is ${expected ? '' : 'not '}within ${from ?? 'any day'} to ${to ?? 'any day'}`, () => {
      assert.equal(isWithin(date, from, to), expected);
    });
  }
});

describe('dates in their order', () => {
  it('puts earlier moments first, an unknown part as its earliest, and what has no date last', () => {
    const inOrder = [
      '-0044-03-15',
      '201X',
      '2016-12-31',
      '2017',
      '2017-21',
      '2017-10-14',
      '2017-10-14T08:30:00Z',
      '2017-24',
    ];
    const shuffled = [...inOrder, undefined].toReversed();
    assert.deepEqual(shuffled.toSorted(byDate), [...inOrder, undefined]);
  });
});
