import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aptInstall, hasApt } from '../apt.ts';
import { exportedFrom, filesOf, triedDossiers } from './dossiers.ts';

/** The schema of the TEI itself, where somebody has put it. */
const teiAll = fileURLToPath(new URL('../../../shared/corpora/schemas/tei_all-4.12.0.rng', import.meta.url));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-tei-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the schema of the TEI', () => {
  it('takes every file, where it is at hand', async (context) => {
    if (!existsSync(teiAll)) return context.diagnostic(`${teiAll} is not there`);
    if (spawnSync('jing', []).error && hasApt()) aptInstall('jing');
    const paths: string[] = [];
    for (const [number, name] of triedDossiers().entries()) {
      const dossier = exportedFrom(name);
      for (const [which, one] of [dossier, { ...dossier, url: 'https://example.org/d/' }].entries()) {
        for (const [path, bytes] of await filesOf('tei', one)) {
          const file = join(folder, `${number}-${which}`, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, bytes);
          paths.push(file);
        }
      }
    }
    // Ends with the faults where there are any.
    execFileSync('jing', [teiAll, ...paths], { stdio: ['ignore', 'inherit', 'ignore'] });
  });
});
