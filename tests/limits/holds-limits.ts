import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Workspace } from '../intake/dossier.ts';

/** What is told names a limit: a number of something, or how deep. */
const namesLimit =
  /the most that is read is [\d,]+|the largest that is read has \d+ MB|the longest that is read has [\d,]+|, more than [\d,]+ and [\d,]+|which is the limit for one file|within each other/;

/** Files that each give an article, or an error that names the limit, and do no harm to the next file. */
export function holdsLimits(what: string, files: Readonly<Record<string, () => string | Uint8Array>>): void {
  describe(`${what} gives an article, or an error that names the limit, and the file after it is converted:`, () => {
    let work: Workspace;
    before(() => {
      work = new Workspace();
    });
    after(() => work.remove());
    for (const [name, make] of Object.entries(files)) {
      it(name, () => {
        work.write(`pile/${name}`, make());
        work.write('pile/zz.txt', `Article à côté de ${name}\n\nLa gare a fermé hier, après trois ans de service.\n`);
        const { status, stdout, stderr } = work.convert('--json', `pile/${name}`, 'pile/zz.txt');
        const { results } = JSON.parse(stdout);
        const own = results.filter(({ input }: { input: string }) => !input.endsWith('zz.txt'));
        const beside = results.find(({ input }: { input: string }) => input.endsWith('zz.txt'));
        assert.ok(['new', 'updated'].includes(beside?.outcome), `the other file: ${JSON.stringify(beside)} ${stderr}`);
        assert.ok(own.length > 0, `nothing is said of it: ${stderr}`);
        for (const { outcome, diagnostics } of own) {
          if (outcome !== 'failed') continue;
          assert.equal(status, 1);
          const [{ rule, message }] = diagnostics;
          assert.match(rule, /^too-(?:large|deep)$/, message);
          assert.match(message, namesLimit);
        }
        work.removeFile(`pile/${name}`);
      });
    }
  });
}
