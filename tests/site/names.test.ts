import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { builtFiles } from './pages.ts';
import { dist } from './server.ts';

/** Of `NAME.DIGEST.js`, the name without the digest, and the digest. */
const ours = /^(?:.*\/)?([^/]+)\.([0-9a-f]{8})\.js$/;
/** Digests in the names of pictures, and those that Astro and Pagefind write. */
const others =
  /-[0-9a-f]{10}(?:-\d+\.webp|\.svg)$|\.[\w-]{8}\.(?:css|woff2|png|webp|jpg|svg)$|_[0-9a-f]{7,}\.pf_\w+\.js$/;

describe('the names of files that browsers keep for good', () => {
  const kept = builtFiles.filter((file) => /^(?:assets|pagefind)\/.*\.\w+$/.test(file));

  it('change with their content: every file of assets/ and pagefind/ has a digest in its name', () => {
    assert.ok(kept.length > 40);
    assert.deepEqual(
      kept.filter((file) => !ours.test(file) && !others.test(file)),
      [],
    );
  });

  it('hold the digest of the very content, where the name is of our making', () => {
    const own = kept.filter((file) => ours.test(file));
    const names = own.map((file) => ours.exec(file)?.[1]).toSorted();
    for (const name of ['shortcuts', 'search', 'engine', 'names', 'pagefind-entry.json', 'wasm.fr.pagefind']) {
      assert.ok(names.includes(name), name);
    }
    for (const file of own) {
      const digest = createHash('sha256')
        .update(readFileSync(dist + file))
        .digest('hex');
      assert.equal(ours.exec(file)?.[2], digest.slice(0, 8), file);
    }
  });

  it('stand in search-files.js, which keeps its own', () => {
    const [, json = ''] =
      /^globalThis\.reperesSearchFiles=(\{.*\})\n$/.exec(readFileSync(`${dist}search-files.js`, 'utf8')) ?? [];
    const files = Object.values<string>(JSON.parse(json)).map((name) => `pagefind/${name}.js`);
    const own = kept.filter((file) => /^pagefind\/[^/]+$/.test(file) && ours.test(file));
    assert.deepEqual(files.toSorted(), own.toSorted());
  });
});
