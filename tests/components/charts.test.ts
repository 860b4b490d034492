import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ticksOf } from '../../src/site/components/chart-ticks.ts';

type Step = 'day' | 'month' | 'year';
const ticks = (step: Step, periods: string[], lang = 'fr') =>
  ticksOf({ step, periods: periods.map((period) => ({ period, count: 1 })) }, lang).map(
    ({ column, text }) => `${column} ${text}`,
  );
const months = (from: number, years: number) =>
  Array.from(
    { length: 12 * years },
    (_, at) => `${from + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );

describe('the axis of a chart', () => {
  it('names every month where there is room, and else where a year begins', () => {
    assert.deepEqual(ticks('month', ['2017-10', '2017-11', '2017-12']), ['0 oct. 2017', '1 nov. 2017', '2 déc. 2017']);
    assert.deepEqual(ticks('month', months(2016, 3)), ['0 2016', '12 2017', '24 2018']);
  });

  it('leaves out a first year that is cut short, and names that do not fit beside one another', () => {
    assert.deepEqual(ticks('month', months(2016, 2).slice(11)), ['1 2017']);
    assert.deepEqual(
      ticks(
        'year',
        Array.from({ length: 30 }, (_, at) => String(1990 + at)),
      ),
      ['0 1990', '5 1995', '10 2000', '15 2005', '20 2010', '25 2015'],
    );
  });

  it('writes days as the language does', () => {
    assert.deepEqual(ticks('day', ['2017-10-01', '2017-10-02']), ['0 1er oct.', '1 2 oct.']);
    assert.deepEqual(ticks('day', ['2017-10-01', '2017-10-02'], 'en'), ['0 Oct 1', '1 Oct 2']);
  });

  it('gives no name to decades, seasons and unknown months', () => {
    assert.deepEqual(ticks('month', ['2017', '2017-21', '2017-XX', '201X']), ['0 2017']);
  });
});
