import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { OrdinaryUser } from './ordinary-user.ts';
import { dossierElsewhere, packInto, tarball, version } from './tarballs.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let user: OrdinaryUser;
/** The folder of the tarballs. */
let packages: string;

before(() => {
  user = new OrdinaryUser();
  packages = packInto(join(user.folder, 'packages'));
  user.own(packages);
});

after(() => user.leave());

describe('the package', { concurrency: false }, () => {
  it('works installed for a whole system', () => {
    const dossier = dossierElsewhere(user, 'global');
    const both = [tarball, `create-${tarball}`].map((name) => `'${packages}/${name}'`).join(' ');
    user.must(user.folder, `npm install --global --prefix '${user.folder}/system' ${both}`);
    const command = join(user.folder, 'system/bin/reperes');
    assert.equal(user.must(dossier, `'${command}' --version`).trim(), version);
    user.must(dossier, `'${command}' build`);
    assert.ok(existsSync(join(dossier, 'dist/index.html')));
  });

  it('works from a folder of packages that are linked, not laid side by side', () => {
    const dossier = dossierElsewhere(user, 'linked');
    user.must(dossier, `npm install --install-strategy=linked '${packages}/${tarball}'`);
    user.must(dossier, 'npx --no -- reperes build');
    assert.ok(existsSync(join(dossier, 'dist/index.html')));
  });

  it('begins a dossier by the name that npm init calls', () => {
    user.must(user.folder, `'${user.folder}/system/bin/create-reperes' begun --lang en`);
    assert.match(readFileSync(join(user.folder, 'begun/README.md'), 'utf8'), /A dossier made with Repères/);
  });

  it('says on a Node that is too old which one it needs, and what to do', () => {
    const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } });
      Object.defineProperty(process, "version", { value: "v20.20.2" });`;
    const launcher = join(user.folder, 'linked/node_modules/reperes/src/cli/reperes.mjs');
    const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const { status, output } = user.run(user.folder, `node --import '${preload}' '${launcher}' check`);
    assert.equal(status, 1);
    assert.match(output, /^Repères needs Node 22\.12 or later; this is v20\.20\.2\.\n {2}→ Install a newer Node/);
  });

  it('builds on the oldest Node that it says it needs', () => {
    const [, oldest] =
      /needs Node (\d+\.\d+) or later/.exec(readFileSync(join(project, 'docs/package.md'), 'utf8')) ?? [];
    const folder = join(user.folder, 'oldest');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ allowScripts: { node: true } }));
    user.own(folder);
    user.must(folder, `npm install node@${oldest}.0`);
    const node = join(folder, 'node_modules/node/bin/node');
    assert.equal(user.must(folder, `'${node}' --version`).trim(), `v${oldest}.0`);
    const dossier = dossierElsewhere(user, 'on the oldest');
    const launcher = join(user.folder, 'linked/node_modules/reperes/src/cli/reperes.mjs');
    user.must(dossier, `'${node}' '${launcher}' build`);
    assert.ok(existsSync(join(dossier, 'dist/index.html')));
  });

  it('gives other programs the annotator alone, with its types', () => {
    const program = "import { annotateDocument, compileGazetteer, splitPlainText } from 'reperes/annotate';\n";
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(project, 'docs/package.md'), 'utf8')) ?? [];
    assert.ok(example.startsWith(program));
    const file = join(user.folder, 'linked/example.mjs');
    writeFileSync(file, example.replace(/^(annotateDocument\(.*\)\.mentions);$/m, 'console.log(JSON.stringify($1));'));
    const said = JSON.parse(user.must(join(user.folder, 'linked'), 'node example.mjs'));
    assert.deepEqual(
      [said[0].start, said[0].end, said[0].surfaceForm, said[0].entity, said[0].rule],
      [15, 20, 'Rakka', 'raqqa', 'only'],
    );
  });
});
