import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWithin } from '../../src/text/dates.ts';

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
