import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mboxFormat } from '../../src/convert/mbox.ts';

describe('a mailbox', () => {
  it('of more messages than are read at once is refused, with the limit', async () => {
    const bytes = Buffer.from('From a Thu Mar  1 08:12:44 2018\nSubject: b\n\nc\n\n'.repeat(5_001));
    await assert.rejects(mboxFormat.convert({ name: 'a.mbox', bytes }), /holds 5,001 articles; the most that is read/);
  });
});
