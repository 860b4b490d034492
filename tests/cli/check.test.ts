import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Log } from 'sarif';
import { github } from '../../src/cli/reporters/github.ts';
import { json } from '../../src/cli/reporters/json.ts';
import { sarif } from '../../src/cli/reporters/sarif.ts';
import { diagnose } from '../../src/model/diagnostic.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

/** The shipped dossier with a warning (line 2), an error (line 6) and a repeated alias that can be mended. */
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-check-'));
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  edit('articles/2017-10-mayadine.md', 'titleFrom: editor', 'titleFrom: derived');
  edit('places/mayadine.md', '- Mayadin\n', '- Mayadin\n- Mayadin\n');
});

after(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, from: string, to: string): void {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), file);
  writeFileSync(path, text.replace(from, to));
}

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/cli/reperes.mjs'), 'check', '--content', 'content', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

describe('npx reperes check', () => {
  it('ends with 0 where there are only warnings, and with 1 where they count', () => {
    assert.equal(check().status, 0);
    assert.equal(check('--strict').status, 1);
  });

  it('mends with --fix what needs no judgement, says so, and reports what is left', () => {
    const { status, stderr, stdout } = check('--fix');
    assert.equal(status, 0);
    assert.match(stderr, /^mended: content\/places\/mayadine\.md:8:3 warning: .*\[alias-duplicate\]$/m);
    assert.match(stderr, /\[title-derived\]/);
    assert.match(stdout, /, 1 warning$/m);
    const mended = readFileSync(join(folder, 'content/places/mayadine.md'), 'utf8');
    assert.equal(mended, readFileSync(join(project, 'content/places/mayadine.md'), 'utf8'));
  });

  it('tells an error and a warning together, and nothing but its format on standard output', () => {
    edit('articles/2017-10-mayadine.md', 'source:\n', 'annotations:\n  - { exact: Palmyre, entity: none }\nsource:\n');
    const { status, stdout } = check('--format', 'json');
    assert.equal(status, 1);
    const { errors, warnings, diagnostics } = JSON.parse(stdout);
    assert.deepEqual([errors, warnings], [1, 1]);
    assert.deepEqual(
      diagnostics.map(({ rule, file, line }: { rule: string; file: string; line: number }) => [rule, file, line]),
      [
        ['title-derived', 'content/articles/2017-10-mayadine.md', 2],
        ['decision-gone', 'content/articles/2017-10-mayadine.md', 6],
      ],
    );
  });

  it('tells in every format that there is no dossier', () => {
    const { status, stdout } = check('--content', 'nowhere', '--format', 'sarif');
    assert.equal(status, 1);
    const log: Log = JSON.parse(stdout);
    assert.equal(log.runs[0]?.results?.[0]?.ruleId, 'content-missing');
  });

  it('ends with 2 where the command line is wrong', () => {
    const { status, stderr } = check('--format', 'xml');
    assert.equal(status, 2);
    assert.match(stderr, /--format: expected text or json or sarif or github, found “xml”/);
  });
});

describe('the reporters', () => {
  const diagnostics = [
    diagnose('schema', '100 %: “a, b”\nsecond line', { file: 'mon dossier/é.md', line: 3, column: 5 }),
    diagnose('form-unused', 'never', { file: 'x.md' }),
    { ...diagnose('alias-duplicate', 'again', { file: 'x.md', line: 4 }), fix: { remove: ['aliases', 1] } },
  ];

  it('write SARIF 2.1.0 with a rule for each result and addresses that are URIs', () => {
    const log: Log = JSON.parse(sarif(diagnostics));
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    assert.deepEqual(
      run?.results?.map(({ level }) => level),
      ['error', 'note', 'warning'],
    );
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? [])
      assert.equal(run?.tool.driver.rules?.[ruleIndex]?.id, ruleId);
    const place = run?.results?.[0]?.locations?.[0]?.physicalLocation;
    assert.equal(place?.artifactLocation?.uri, 'mon%20dossier/%C3%A9.md');
    assert.deepEqual(place?.region, { startLine: 3, startColumn: 5 });
    assert.equal(run?.results?.[1]?.locations?.[0]?.physicalLocation?.region, undefined);
  });

  it('write annotations of GitHub, one a line, with what would end them early escaped', () => {
    const [first = '', second = ''] = github(diagnostics).split('\n');
    assert.match(
      first,
      /^::error file=mon dossier\/é\.md,line=3,col=5,title=schema::100 %25: “a, b”%0Asecond line%0A→ /,
    );
    assert.match(second, /^::notice file=x\.md,title=form-unused::never%0A/);
    assert.equal(github([]), '');
  });

  it('write JSON that says what --fix would mend', () => {
    const { errors, warnings, infos, diagnostics: list } = JSON.parse(json(diagnostics));
    assert.deepEqual([errors, warnings, infos], [1, 1, 1]);
    assert.deepEqual(
      list.map(({ fixable }: { fixable: boolean }) => fixable),
      [false, false, true],
    );
  });
});
