import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import packageFields from '../../package.json' with { type: 'json' };
import createFields from '../../src/create-reperes/package.json' with { type: 'json' };

const project = fileURLToPath(new URL('../../', import.meta.url));

interface Packed {
  size: number;
  unpackedSize: number;
  files: { path: string }[];
}

let packed: Packed;

before(() => {
  execFileSync(process.execPath, [join(project, '.ci/build-package.mjs')]);
  packed = pack('.');
});

/** What npm would pack of a folder of the project. */
function pack(folder: string): Packed {
  const args = ['pack', folder, '--ignore-scripts', '--dry-run', '--json'];
  const said = JSON.parse(execFileSync('npm', args, { cwd: project, encoding: 'utf8' }));
  return Object.values(said)[0] as Packed;
}

const paths = () => packed.files.map(({ path }) => path);

describe('the package', () => {
  it('holds what docs/package.md says, in files and in size', () => {
    const page = readFileSync(join(project, 'docs/package.md'), 'utf8');
    const [, files, size, unpacked] =
      /fewer than (\d+) files.*?less than (\d+) kB.*?(\d+(?:\.\d+)?) MB/s.exec(page) ?? [];
    assert.ok(packed.files.length < Number(files), `${packed.files.length} files`);
    assert.ok(packed.files.length > Number(files) * 0.8, `${packed.files.length} files: tell fewer`);
    assert.ok(packed.size < Number(size) * 1000, `${packed.size} bytes`);
    assert.ok(packed.unpackedSize < Number(unpacked) * 1e6, `${packed.unpackedSize} bytes unpacked`);
  });

  it('ships compiled code, pages, styles, strings and starters, and neither tests nor sources', () => {
    for (const path of [
      'lib/cli/main.js',
      'lib/pages/index.astro',
      'lib/site/styles/site.css',
      'lib/site/i18n/fr.json',
      'lib/cli/starter/ar/README.md',
      'lib/text/package-api.d.ts',
      'public/favicon.svg',
      'docs/content.md',
      'LICENSE',
    ]) {
      assert.ok(paths().includes(path), path);
    }
    const astray = paths().filter((path) => /^(?:tests|bench|content|\.ci)\/|[^d]\.ts$/.test(path));
    assert.deepEqual(astray, []);
  });

  it('imports no package that it does not depend on, and no file that it does not ship', () => {
    const all = new Set(paths());
    const known = new Set(Object.keys(packageFields.dependencies));
    /** What Astro and we make while a site is built, and what Pagefind puts beside its index. */
    const made = /^(?:astro:|virtual:|pagefind\.js$)/;
    const missing: string[] = [];
    for (const path of paths().filter((one) => /^lib\/.*\.(?:js|astro|css)$/.test(one))) {
      const text = readFileSync(join(project, path), 'utf8');
      const imports = text.matchAll(
        /(?:^|[;\s])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|@import ['"]([^'"]+)['"]/g,
      );
      for (const [, plain, dynamic, style] of imports) {
        const name = (plain ?? dynamic ?? style ?? '').replace(/\?.*$/, '');
        if (name.startsWith('.')) {
          const target = join(path, '..', name);
          if (!all.has(target) && target !== 'package.json') missing.push(`${path}: ${name}`);
        } else if (!isBuiltin(name) && !made.test(name)) {
          const owner = name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/');
          if (!known.has(owner)) missing.push(`${path}: ${name}`);
        }
      }
    }
    assert.deepEqual(missing, []);
  });

  it('has beside it a second one of the same version, by which npm init begins a dossier', () => {
    assert.equal(createFields.version, packageFields.version);
    assert.equal(createFields.dependencies.reperes, packageFields.version);
    assert.deepEqual(
      pack('./src/create-reperes')
        .files.map(({ path }) => path)
        .toSorted(),
      ['README.md', 'create-reperes.mjs', 'package.json'],
    );
  });
});

/** Runs the launcher as if Node were of another version. */
function launch(launcher: string, version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    Object.defineProperty(process, 'version', { value: 'v${version}' });`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, launcher, '--version'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('the launcher, on a Node that is too old', () => {
  it('is run by the project’s own Node in the clone', () => {
    const { status, stdout } = launch(join(project, 'src/cli/reperes.mjs'), '20.20.2');
    assert.deepEqual([status, stdout], [0, `${packageFields.version}\n`]);
  });
});

describe('the sources', () => {
  it('hold no path to a module of ours that is not there once they are compiled', () => {
    const sources = readdirSync(join(project, 'lib'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.js$/.test(file),
    );
    const broken = sources.filter((file) =>
      /new URL\(\s*['"`][^'"`]*\.ts['"`]/.test(readFileSync(join(project, 'lib', file), 'utf8')),
    );
    assert.deepEqual(broken, []);
  });
});
