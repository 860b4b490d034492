import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { OrdinaryUser } from './ordinary-user.ts';
import { dossierElsewhere, version } from './tarballs.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let user: OrdinaryUser;

before(() => {
  user = new OrdinaryUser();
});

after(() => user.leave());

describe('the package', () => {
  it('works from a git address: what it ships is compiled when it is installed', { timeout: 480_000 }, () => {
    const repository = join(user.folder, 'repository');
    const parts = [
      '.ci',
      'src',
      'public',
      'docs',
      'package.json',
      'package-lock.json',
      '.npmrc',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'tsconfig.json',
      '.gitignore',
    ];
    for (const part of parts) cpSync(join(project, part), join(repository, part), { recursive: true });
    user.own(repository);
    const git = 'git -c user.name=Zoe -c user.email=zoe@example.org';
    user.must(repository, `git init --quiet --initial-branch=main && git add --all && ${git} commit --quiet -m all`);
    const dossier = dossierElsewhere(user, 'from git');
    user.must(dossier, `npm install 'git+file://${repository}'`);
    assert.equal(user.must(dossier, 'npx --no -- reperes --version').trim(), version);
    user.must(dossier, 'npx --no -- reperes build');
    assert.ok(existsSync(join(dossier, 'dist/index.html')));
    user.must(dossier, 'npx --no -- reperes init ../from-git-too');
    const fields = JSON.parse(readFileSync(join(user.folder, 'from-git-too/package.json'), 'utf8'));
    assert.match(fields.dependencies.reperes, /^git\+file:.*#[0-9a-f]{40}$/);
  });
});
