import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadDossier } from '../../src/dossier/load.ts';
import { type DossierMemory, newMemory } from '../../src/dossier/memory.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import { articlePage, dossierPage, entityPage } from '../../src/views/pages.ts';
import { textHtml } from '../../src/views/text-html.ts';
import { apply, edit, emptyDossier } from './edits.ts';

/** All that is shown of a dossier, or the errors instead. */
function shown(folder: string, memory?: DossierMemory): unknown {
  try {
    const dossier = loadDossier(folder, memory);
    return {
      articles: dossier.articles.map((article) => [articlePage(dossier, article), textHtml(article, dossier)]),
      entities: dossier.entities.map((entity) => [entityPage(dossier, entity), textHtml(entity, dossier)]),
      dossier: dossierPage(dossier),
      diagnostics: dossier.diagnostics,
    };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics;
  }
}

describe('a dossier read again after edits', () => {
  it('is the one that a first reading gives, errors included', { timeout: 120_000 }, () => {
    let withErrors = 0;
    let without = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 4, maxLength: 14 }), (edits) => {
        const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
        try {
          emptyDossier(folder);
          const memory = newMemory();
          for (const one of edits) {
            apply(folder, one);
            const fresh = shown(folder);
            assert.deepEqual(shown(folder, memory), fresh, JSON.stringify(one));
            // As another command sees it, which finds on disk what the last one left.
            assert.deepEqual(shown(folder, newMemory({ cacheIn: folder })), fresh, `from disk: ${JSON.stringify(one)}`);
            if (Array.isArray(fresh)) withErrors += 1;
            else without += 1;
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 120 },
    );
    assert.ok(
      withErrors > 50 && without > 50,
      `the edits were to the point: ${withErrors} with errors, ${without} without`,
    );
  });
});
