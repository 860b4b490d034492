import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shippedPackages } from '../../src/site/components/licences.ts';
import { builtFiles, builtPages, textOf } from './pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const page = builtPages.find(({ path }) => path === 'licences.html');
const shown = (page?.elements ?? []).filter(({ tagName }) => tagName === 'pre').map(textOf);

/** The licence of a package, one or several files, as its authors wrote it. */
function written(name: string): string[] {
  const path = join(root, 'node_modules', name, 'LICENSE');
  assert.ok(existsSync(path), path);
  const files = globSync('LICENSE*', { cwd: path });
  return (files.length > 0 ? files.map((file) => join(path, file)) : [path]).map((file) =>
    readFileSync(file, 'utf8').trim(),
  );
}

describe('the page of licences', () => {
  it('has the whole licence of every font file that the site holds', () => {
    const fonts = builtFiles.filter((file) => file.endsWith('.woff2'));
    assert.ok(fonts.length > 0);
    const families = ['@fontsource/spectral', '@fontsource-variable/public-sans', '@fontsource/markazi-text'];
    const known = families.map((name) => name.split('/')[1] ?? '');
    assert.deepEqual(
      fonts.filter((file) => !known.some((family) => file.includes(`/${family}-`))),
      [],
    );
    for (const text of families.flatMap(written)) assert.ok(shown.some((one) => one.includes(text)));
  });

  it('has that of every package whose code or data is in the site, and of Repères', async () => {
    const entries = globSync('src/site/client/{*.entry.ts,service-worker.ts,search/serve.ts}', { cwd: root });
    assert.ok(entries.length > 5);
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: entries,
      bundle: true,
      write: false,
      outdir: 'out',
      metafile: true,
      external: ['virtual:*', 'pagefind.js'],
    });
    const used = Object.keys(metafile.inputs).flatMap(
      (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    );
    for (const name of [...new Set(used), ...Object.values(shippedPackages)]) {
      for (const text of written(name))
        assert.ok(
          shown.some((one) => one.includes(text)),
          name,
        );
    }
    const [own = ''] = readFileSync(join(root, 'LICENSE'), 'utf8').split('\n---');
    assert.ok(shown.some((one) => one.includes(own.trim())));
    assert.ok(shown.some((one) => /Natural Earth.*are in the public domain/s.test(one)));
  });

  it('is reached from the pages on the site and on reading offline', () => {
    for (const from of ['about.html', 'download.html']) {
      const links =
        builtPages.find(({ path }) => path === from)?.elements.filter(({ tagName }) => tagName === 'a') ?? [];
      assert.ok(
        links.some(({ attrs }) => attrs.some(({ value }) => value === 'licences.html')),
        from,
      );
    }
  });
});
