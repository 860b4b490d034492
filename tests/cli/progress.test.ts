import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeLeft } from '../../src/cli/progress.ts';

describe('how long work will still take', () => {
  it('is told by the pace so far, without what was done before it began', () => {
    assert.equal(timeLeft(0, 100, 1000, 10), ', about 2 min left');
    assert.equal(timeLeft(900, 950, 1000, 10), ', about 10 s left');
  });

  it('is not told before anything can be known of it, nor at the end', () => {
    assert.equal(timeLeft(0, 1, 1000, 0.5), '');
    assert.equal(timeLeft(900, 900, 1000, 10), '');
    assert.equal(timeLeft(0, 1000, 1000, 10), '');
  });
});
