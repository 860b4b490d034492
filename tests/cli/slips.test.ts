import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-slips-'));
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
});

after(() => rmSync(folder, { recursive: true, force: true }));

function reperes(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/reperes.mjs'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

describe('a slip on the command line is answered with what was meant', () => {
  const slips: [string[], RegExp][] = [
    [['chekc'], /no command “chekc”; did you mean check\?/],
    [['frobnicate'], /no command “frobnicate” \[usage\]/],
    [['check', '--formt', 'json'], /no option --formt; did you mean --format\? \[usage\]\n {2}→ reperes check --help/],
    [
      ['check', '--level=warnign'],
      /--level: expected error or warning or info, found “warnign”; did you mean warning\?/,
    ],
    [['check', '--strict=yes'], /--strict takes no value/],
    [['new', 'plase', 'Homs'], /expected actor, place or article, found “plase”; did you mean place\?/],
    [['convert'], /no file to convert \[usage\]\n {2}→ reperes convert --help lists its options/],
  ];
  for (const [args, said] of slips) {
    it(args.join(' '), () => {
      const { status, stderr } = reperes(...args);
      assert.equal(status, 2);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /node:|at .*\.ts:/);
    });
  }
});

describe('what is no slip', () => {
  it('is a number below zero after an option', () => {
    const path = join(folder, 'content/places/ottawa.md');
    const { status } = reperes(
      ...['new', 'place', 'Ottawa', '--kind', 'city', '--lat', '45.4', '--lon', '-75.7', '--content', 'content'],
    );
    const made = readFileSync(path, 'utf8');
    rmSync(path);
    assert.equal(status, 0);
    assert.match(made, /lon: -75\.7/);
  });
});

describe('a folder without dossier.yaml', () => {
  it('is told by every command that is given it', () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere.txt'), 'Un titre\n\nUn texte assez long pour être un article.\n');
    for (const command of ['check', 'review', 'build', 'suggest']) {
      const { status, stderr } = reperes(command, '--content', 'elsewhere');
      assert.equal(status, 1, command);
      assert.match(stderr, /elsewhere\/dossier\.yaml error: this folder is not a dossier/, command);
    }
    const { status, stderr } = reperes('convert', '--content', 'elsewhere', 'elsewhere.txt');
    assert.equal(status, 0);
    assert.match(stderr, /^elsewhere warning: no dossier\.yaml is here/m);
  });
});

describe('npx reperes suggest', () => {
  it('goes on without an article that has an error, says so, and fails at the end', () => {
    const path = join(folder, 'content/articles/mauvais.md');
    writeFileSync(path, '---\ntitel: Mauvais\n---\n\nUn texte.\n');
    const good = join(folder, 'content/articles/roux.md');
    writeFileSync(good, '---\ntitle: Bon\n---\n\nHier Pierre Roux a vu Anne Blanc. Anne Blanc a vu Pierre Roux.\n');
    const { status, stdout, stderr } = reperes('suggest', '--content', 'content', '--min', '1');
    rmSync(path);
    rmSync(good);
    assert.equal(status, 1);
    assert.match(stderr, /mauvais\.md:2:1 error: titel: no such field; did you mean title\?/);
    assert.match(stderr, /^left out, and the others read: content\/articles\/mauvais\.md$/m);
    assert.match(stdout, /^Pierre Roux {2}2 × in 1 /m);
  });
});

describe('a file that is not there', () => {
  it('is named in everyday words', () => {
    const { status, stderr } = reperes('convert', '--to', 'content', 'gone.html');
    assert.equal(status, 1);
    assert.match(stderr, /gone\.html error: there is no such file or folder \[file-unreadable\]/);
    assert.doesNotMatch(stderr, /ENOENT|stat/);
  });
});

describe('npx reperes check', () => {
  it('names a folder that is all but one of the dossier, and no other', () => {
    for (const name of ['page', 'Acteurs', 'notes', '.page', 'medias']) mkdirSync(join(folder, 'content', name));
    for (const name of ['page', 'Acteurs', 'notes', '.page'])
      writeFileSync(join(folder, 'content', name, 'a.md'), 'A.\n');
    writeFileSync(join(folder, 'content/medias/README.md'), 'A.\n');
    const { status, stderr } = reperes('check', '--content', 'content');
    for (const name of ['page', 'Acteurs', 'notes', '.page', 'medias'])
      rmSync(join(folder, 'content', name), { recursive: true });
    assert.equal(status, 0);
    const said = stderr.match(/^content\S* warning: nothing reads this folder.*$/gm);
    assert.deepEqual(said, [
      'content/Acteurs warning: nothing reads this folder; did you mean actors/? [folder-ignored]',
      'content/page warning: nothing reads this folder; did you mean pages/? [folder-ignored]',
    ]);
  });

  const faults: [string, string, RegExp][] = [
    ['a title with “: ” in it', 'title: Syrie: la fin', /:2:8 error: a value with “: ” in it stands without quotes/],
    [
      'a quotation mark that nothing closes',
      'title: "Syrie',
      /error: a quotation mark \("\) opens a value and none closes it/,
    ],
    ['a field that stands twice', 'title: A\ntitle: B', /:3:1 error: this field is written twice/],
    [
      'a tab',
      'title: A\nsource:\n\tpublisher: B',
      /:4:1 error: expected spaces at the beginning of the line, found a tab/,
    ],
    [
      'a special character',
      'title: @home',
      /:2:8 error: a value begins with a special character and stands without quotes/,
    ],
  ];
  it('says in everyday words where fields cannot be read', () => {
    const paths = faults.map((_, index) => join(folder, `content/articles/slip-${index}.md`));
    for (const [index, path] of paths.entries()) writeFileSync(path, `---\n${faults[index]?.[1]}\n---\nUn.\n`);
    const { status, stderr } = reperes('check', '--content', 'content');
    for (const path of paths) rmSync(path);
    assert.equal(status, 1);
    for (const [what, , said] of faults) assert.match(stderr, said, what);
  });

  it('says which kinds there are, and which one was meant', () => {
    const path = join(folder, 'content/places/raqqa.md');
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, good.replace('kind: city', 'kind: citty'));
    const { stderr } = reperes('check', '--content', 'content');
    writeFileSync(path, good);
    assert.match(
      stderr,
      /kind: expected country, region, .* or continent; found "citty"; did you mean city\? \[schema\]/,
    );
  });

  it('says the same of many places once, with their number, and all of them to a program', () => {
    const entry = (name: string) =>
      `---\nname: ${name}\nkind: person\nsummary: Homonyme.\naliases: [Martin]\nupdated: 2026\nsources:\n- title: x\n---\n\nUne personne.\n`;
    writeFileSync(join(folder, 'content/actors/luc-martin.md'), entry('Luc Martin'));
    writeFileSync(join(folder, 'content/actors/eve-martin.md'), entry('Ève Martin'));
    writeFileSync(
      join(folder, 'content/articles/six.md'),
      `---\ntitle: Six\n---\n\n${'Le ministre a vu Martin hier.\n\n'.repeat(6)}Luc Martin a vu Ève Martin.\n`,
    );
    const { stderr } = reperes('check', '--content', 'content');
    assert.equal(stderr.match(/“Martin” can be/g)?.length, 1, stderr);
    assert.match(
      stderr,
      /six\.md:5:18 warning: .*\[mention-ambiguous\]\n {2}→ .*reperes review.*\n {2}6 times; also at .*six\.md:7:18, .*:9:18, .*:11:18 and 2 more/,
    );
    assert.match(stderr, /^6 mentions wait for a decision: reperes review/m);
    const { diagnostics } = JSON.parse(reperes('check', '--content', 'content', '--format', 'json').stdout);
    assert.equal(diagnostics.filter(({ rule }: { rule: string }) => rule === 'mention-ambiguous').length, 6);
  });
});
