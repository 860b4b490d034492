import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

function reperes(...args: string[]) {
  return reperesGiven('', ...args);
}

/** @param input what standard input holds. */
function reperesGiven(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/reperes.mjs'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    input,
  });
  return { status, stdout, stderr };
}

const original = join(project, 'content/sources/000_9f5c34a532b493a4.txt');

describe('npx reperes convert', () => {
  it('makes of the original the very article that is shipped, but for the title and the newspaper that an editor named', () => {
    const { status, stderr } = reperes('convert', original, '--id', '2017-10-mayadine', '--content', 'dossier');
    assert.equal(status, 0, stderr);
    const made = readFileSync(join(folder, 'dossier/articles/2017-10-mayadine.md'), 'utf8');
    const shipped = readFileSync(join(project, 'content/articles/2017-10-mayadine.md'), 'utf8');
    const asFound = (text: string) =>
      text.replace(/^title: .*\ntitleFrom: .*\n/m, '').replace(/^ {2}(?:publisher|url): .*\n/gm, '');
    assert.equal(asFound(made), asFound(shipped));
    assert.match(made, /^titleFrom: derived$/m);
    assert.match(stderr, /:1 info: left out “date 2017-10 Réagissez”/);
    assert.match(stderr, /title-derived/);
  });

  it('keeps the original byte for byte and names its sha256', () => {
    const kept = readFileSync(join(folder, 'dossier/sources/000_9f5c34a532b493a4.txt'));
    assert.deepEqual(kept, readFileSync(original));
    const article = readFileSync(join(folder, 'dossier/articles/2017-10-mayadine.md'), 'utf8');
    assert.ok(article.includes(`sha256: ${createHash('sha256').update(kept).digest('hex')}`));
  });

  it('overwrites no article and no other original', () => {
    const article = join(folder, 'dossier/articles/2017-10-mayadine.md');
    writeFileSync(article, 'an editor’s work');
    const again = reperes('convert', original, '--id', '2017-10-mayadine', '--content', 'dossier');
    assert.equal(again.status, 1);
    assert.match(again.stderr, /2017-10-mayadine\.md error: the article is there already \[exists\]/);
    assert.equal(readFileSync(article, 'utf8'), 'an editor’s work');
    writeFileSync(join(folder, '000_9f5c34a532b493a4.txt'), 'Un autre texte.');
    const kept = readFileSync(join(folder, 'dossier/sources/000_9f5c34a532b493a4.txt'));
    const other = reperes('convert', '000_9f5c34a532b493a4.txt', '--content', 'dossier');
    assert.equal(other.status, 0, other.stderr);
    assert.deepEqual(readFileSync(join(folder, 'dossier/sources/000_9f5c34a532b493a4.txt')), kept);
    assert.match(readFileSync(join(folder, 'dossier/articles/un-autre-texte.md'), 'utf8'), /file: 000_\w+-\w{8}\.txt/);
  });

  it('makes an id of date and title where none is given', () => {
    writeFileSync(join(folder, 'note.txt'), 'date 2016-03-02 Réagissez\n\nL’œuvre d’Émile, c’est fini. Suite.');
    const { stdout } = reperes('convert', 'note.txt', '--content', 'dossier');
    assert.equal(stdout, 'dossier/articles/2016-03-02-l-oeuvre-d-emile-c-est.md\n');
  });

  it('says which formats it reads', () => {
    writeFileSync(join(folder, 'x.wpd'), 'WPC');
    const { status, stderr } = reperes('convert', 'x.wpd', '--content', 'dossier');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /x\.wpd error: no converter for this ending \[convert-format\]\n {2}→ .*\.txt.*\.docx.*\.zip\./,
    );
  });
});

describe('npx reperes check', () => {
  it('keeps asking for a title until an editor gives one', () => {
    cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
    assert.match(reperes('check', '--content', 'content').stdout, /^1 article, 22 entries, 61 mentions, 0 warnings\n$/);
    const article = join(folder, 'content/articles/2017-10-mayadine.md');
    writeFileSync(article, readFileSync(article, 'utf8').replace('titleFrom: editor', 'titleFrom: derived'));
    const { status, stderr, stdout } = reperes('check', '--content', 'content');
    assert.equal(status, 0);
    assert.match(stderr, /2017-10-mayadine\.md:2:1 warning: .*\[title-derived\]/);
    assert.match(stdout, /1 warning$/m);
  });

  it('fails where there is no dossier', () => {
    const { status, stderr } = reperes('check', '--content', 'nowhere');
    assert.equal(status, 1);
    assert.match(stderr, /nowhere error: no such folder \[content-missing\]/);
  });
});

describe('npx reperes suggest', () => {
  it('reads the files of a folder, not a folder in it that is called like one', () => {
    mkdirSync(join(folder, 'texts/x.md'), { recursive: true });
    writeFileSync(join(folder, 'texts/a.txt'), 'Hier Pierre Roux a vu Anne Blanc. Anne Blanc a vu Pierre Roux.\n');
    const { status, stdout } = reperes('suggest', 'texts');
    assert.equal(status, 0);
    assert.match(stdout, /Pierre Roux {2}2 ×/);
    const { status: failed, stderr } = reperes('suggest', 'texts/x.md');
    assert.equal(failed, 1);
    assert.match(stderr, /\[content-empty\]/);
  });
});

describe('npx reperes annotate', () => {
  const glossary = [{ id: 'raqqa', name: 'Raqqa', aliases: ['Rakka'], collection: 'places', type: 'anything' }];

  it('prints one line of JSON a file, with offsets into the file', () => {
    writeFileSync(join(folder, 'g.json'), JSON.stringify(glossary));
    writeFileSync(join(folder, 'a.md'), '---\ntitle: x\n---\n\nVers **Raqqa**.\n');
    writeFileSync(join(folder, 'b.txt'), 'Un.\r\n\r\nÀ Rakka !\n');
    const { status, stdout } = reperes('annotate', '--glossary', 'g.json', 'a.md', 'b.txt');
    assert.equal(status, 0);
    const mention = { entity: 'raqqa', collection: 'places', rule: 'only' };
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [
        { doc: 'a.md', mentions: [{ start: 25, end: 30, exact: 'Raqqa', ...mention }], ambiguous: [] },
        { doc: 'b.txt', mentions: [{ start: 9, end: 14, exact: 'Rakka', ...mention }], ambiguous: [] },
      ],
    );
  });

  it('marks the mentions in the text for a person', () => {
    const { stdout } = reperes('annotate', '--glossary', 'g.json', '--format', 'text', 'b.txt');
    assert.match(stdout, /^── b\.txt\nUn\.\r\n\r\nÀ \[Rakka\]\{raqqa · only\} !\n/);
  });

  it('goes on after a file that it cannot read, and fails at the end', () => {
    const { status, stdout, stderr } = reperes('annotate', '--glossary', 'g.json', 'gone.txt', 'b.txt');
    assert.equal(status, 1);
    assert.match(stderr, /gone\.txt error: there is no such file or folder \[file-unreadable\]/);
    assert.match(stdout, /"doc":"b\.txt"/);
  });

  it('answers each document of standard input with a line, in their order, and a faulty one with what is wrong', () => {
    const documents = [
      JSON.stringify({ doc: 'a.md', text: 'Vers **Raqqa**.\n', lang: 'en', more: 1 }),
      '',
      '{"doc": "broken',
      JSON.stringify({ doc: 'b', text: 'À Rakka !' }),
      JSON.stringify({ text: 'Rakka' }),
    ].join('\r\n');
    const { status, stdout, stderr } = reperesGiven(documents, 'annotate', '--glossary', 'g.json', '-');
    const mention = { entity: 'raqqa', collection: 'places', rule: 'only' };
    const [first, second, third, fourth, ...more] = stdout.split('\n');
    assert.deepEqual(JSON.parse(first ?? ''), {
      doc: 'a.md',
      mentions: [{ start: 7, end: 12, exact: 'Raqqa', ...mention }],
      ambiguous: [],
    });
    assert.deepEqual(JSON.parse(second ?? ''), { error: 'the line is not JSON' });
    assert.equal(JSON.parse(third ?? '').mentions[0].exact, 'Rakka');
    assert.match(JSON.parse(fourth ?? '').error, /^doc: /);
    assert.deepEqual(more, ['']);
    assert.equal(status, 1);
    assert.match(stderr, /standard input:3 error: the line is not JSON \[document-syntax\]/);
    assert.equal(reperesGiven('', 'annotate', '--glossary', 'g.json', '-').status, 0);
    assert.match(reperesGiven('', 'annotate', '--glossary', 'g.json', '-', 'b.txt').stderr, /stands alone/);
  });

  it('says where bytes of a file are lost', () => {
    const good = Buffer.from('Été après été, à côté du château, où règne la paix.\n');
    writeFileSync(join(folder, 'lost.txt'), Buffer.concat([good, Buffer.from([0x63, 0xe9, 0x20])]));
    for (const command of [['annotate', '--glossary', 'g.json'], ['suggest']]) {
      const { status, stderr } = reperes(...command, 'lost.txt');
      assert.equal(status, 0);
      assert.match(stderr, /lost\.txt:2 warning: bytes that are not utf-8.* \[bytes-lost\]/);
    }
  });

  it('reports a decision that cannot be carried out, with its line', () => {
    writeFileSync(join(folder, 'c.md'), '---\nannotations:\n  - exact: Palmyre\n    entity: raqqa\n---\nRaqqa\n');
    const { status, stderr } = reperes('annotate', '--glossary', 'g.json', 'c.md');
    assert.equal(status, 1);
    assert.match(stderr, /c\.md:3:5 error: “Palmyre” \[decision-gone\]/);
  });

  it('takes any string for an id in a glossary, refuses one that is there twice, and says of which entry', () => {
    const named = (...ids: string[]) => JSON.stringify(ids.map((id) => ({ id, name: id })));
    writeFileSync(join(folder, 'twice.json'), named('a', 'b', 'a'));
    writeFileSync(join(folder, 'blank.json'), named('a', 'A b'));
    const twice = reperes('annotate', '--glossary', 'twice.json', 'b.txt');
    assert.deepEqual([twice.status, twice.stdout], [1, '']);
    assert.match(twice.stderr, /twice\.json error: 2\.id: “a” is the id of entry 0 already \[glossary-syntax\]/);
    const blank = reperes('annotate', '--glossary', 'blank.json', 'b.txt');
    assert.deepEqual([blank.status, blank.stderr], [0, '']);
  });

  it('takes a folder of entries alone for a glossary, and refuses one without any', () => {
    for (const name of ['actors', 'places']) {
      cpSync(join(project, 'content', name), join(folder, 'only', name), { recursive: true });
    }
    const { stdout } = reperes('annotate', '--glossary', 'only', 'b.txt');
    assert.match(stdout, /"exact":"Rakka","entity":"raqqa"/);
    const empty = reperes('annotate', '--glossary', 'dossier/sources', 'b.txt');
    assert.equal(empty.status, 1);
    assert.match(empty.stderr, /no entry of a glossary \[content-missing\]/);
  });

  it('refuses what it does not know', () => {
    for (const args of [
      [],
      ['--policy', 'all', 'b.txt'],
      ['--colour', 'b.txt'],
      ['--glossary', 'g.json', '--self', 'alep', 'b.txt'],
    ]) {
      const { status, stderr } = reperes('annotate', ...args);
      assert.equal(status, 2);
      assert.match(stderr, /→ /);
    }
    assert.equal(reperes('annotate', '--glossary', 'b.txt', 'b.txt').status, 1);
  });
});

describe('npx reperes', () => {
  it('lists its commands, and the options of each', () => {
    assert.match(reperes('--help').stdout, /convert .*\n[\s\S]*annotate .*/);
    assert.match(reperes('annotate', '--help').stdout, /--glossary {2}a content folder, or a JSON array/);
  });

  it('ends quietly when the program it writes to has seen enough', () => {
    const command = join(project, 'src/cli/reperes.mjs');
    const shell = `set -o pipefail; "${process.execPath}" "${command}" annotate --glossary content --format json "${original}" "${original}" | head -c 1`;
    const { status, stderr } = spawnSync('bash', ['-c', shell], { cwd: project, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('refuses a language that is none', () => {
    const { status, stderr } = reperes('annotate', '--lang', 'fr_FR', original);
    assert.equal(status, 2);
    assert.match(stderr, /--lang: expected a language tag \(BCP 47\) such as fr, en-GB or ar, found “fr_FR” \[usage\]/);
  });

  it('refuses an unknown command', () => {
    const { status, stderr } = reperes('annotat');
    assert.equal(status, 2);
    assert.match(stderr, /no command “annotat”/);
  });
});
