import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { type Host, hostFiles, hosts } from '../../src/cli/hosts/host-files.ts';
import { blockOf } from '../web-servers.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const schemas = fileURLToPath(new URL('./fixtures/host-schemas/', import.meta.url));

function textOf(host: Host, path: string): string {
  const file = hostFiles(host, 'Mayadine, octobre 2017').find((one) => one.path === path);
  assert.ok(file, `${host} has no ${path}`);
  return file.text;
}

// Schemas of others use words and formats of their own.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

function validatorOf(schema: string): ValidateFunction {
  const known = ajv.getSchema(schema);
  if (known) return known;
  ajv.addSchema(JSON.parse(readFileSync(`${schemas}${schema}.json`, 'utf8')), schema);
  return validatorOf(schema);
}

/** What is wrong with a file, by its schema. */
function faults(schema: string, data: unknown): string[] {
  const validate = validatorOf(schema);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const helps = new Map<string, string>();

/** What a command says of itself. */
function helpOf(command: string): string {
  const known = helps.get(command);
  if (known !== undefined) return known;
  const args = [join(project, 'src/cli/reperes.mjs'), command, '--help'];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, command);
  helps.set(command, stdout);
  return stdout;
}

const withoutComments = (text: string) => text.replace(/^\s*\/\/.*$/gm, '');

/** A file that a host reads, its schema, and a slip in it that must not pass. */
const cases: { host: Host; path: string; schema: string; read(text: string): unknown; slip: [string, string] }[] = [
  {
    host: 'github',
    path: '.github/workflows/publish.yml',
    schema: 'github-workflow',
    read: parseYaml,
    slip: ['runs-on:', 'run-on:'],
  },
  {
    host: 'cloudflare',
    path: '.github/workflows/publish.yml',
    schema: 'github-workflow',
    read: parseYaml,
    slip: ['restore-keys: readings-', 'restore-keys: [readings-]'],
  },
  { host: 'gitlab', path: '.gitlab-ci.yml', schema: 'gitlab-ci', read: parseYaml, slip: ['artifacts:', 'artefacts:'] },
  { host: 'netlify', path: 'netlify.toml', schema: 'netlify-ours', read: parseToml, slip: ['publish =', 'publsh ='] },
  {
    host: 'cloudflare',
    path: 'wrangler.jsonc',
    schema: 'wrangler',
    read: (text) => JSON.parse(withoutComments(text)),
    slip: ['"404-page"', '"404.html"'],
  },
];

describe('the files that init writes for a host', () => {
  for (const { host, path, schema, read, slip } of cases) {
    it(`are what ${host} takes: ${path}, by its schema, which takes no slip`, () => {
      const text = textOf(host, path);
      assert.deepEqual(faults(schema, read(text)), []);
      assert.ok(text.includes(slip[0]));
      assert.notDeepEqual(faults(schema, read(text.replace(...slip))), []);
    });
  }

  const published = hosts.filter((host) => host !== 'none');
  for (const host of published) {
    const text = hostFiles(host, 'Un dossier')
      .map((file) => file.text)
      .join('\n');

    it(`check before they build, and keep what has been read: ${host}`, () => {
      const [check, build] = [text.indexOf('npx reperes check'), text.lastIndexOf('npx reperes build')];
      assert.ok(check > 0 && build > check);
      assert.ok(text.includes('.reperes/cache'));
    });

    it(`call commands and options that there are: ${host}`, () => {
      const calls = [...text.matchAll(/npx reperes (\w+)([^\n&]*)/g)];
      assert.ok(calls.length >= 2);
      for (const [call, command = '', options = ''] of calls) {
        const help = helpOf(command);
        for (const [option] of options.matchAll(/--[\w-]+/g)) assert.ok(help.includes(option), call);
      }
    });

    it(`name each action and tool with its version: ${host}`, () => {
      for (const [, action] of text.matchAll(/uses: (\S+)/g)) assert.match(action ?? '', /^actions\/[\w-]+@v\d+$/);
      for (const [, tool] of text.matchAll(/npx --yes (\S+)/g)) assert.match(tool ?? '', /@\d+\.\d+\.\d+$/);
    });
  }

  it('have the headers of the guide', () => {
    const policyOf = (text: string) => /Content-Security-Policy\W+(default-src [^"\n]*)/.exec(text)?.[1];
    const policy = policyOf(blockOf('nginx'));
    assert.ok(policy);
    assert.equal(policyOf(blockOf('caddyfile')), policy);
    assert.equal(policyOf(textOf('netlify', 'netlify.toml')), policy);
    assert.equal(policyOf(textOf('cloudflare', 'cloudflare/_headers')), policy);
  });

  it('install by package-lock.json where the host does not do so itself', () => {
    for (const host of ['github', 'gitlab', 'cloudflare'] as const) {
      assert.ok(hostFiles(host, 'x').some(({ text }) => /\bnpm ci\b/.test(text)));
    }
  });

  it('are named after the dossier where a name is wanted', () => {
    assert.match(textOf('cloudflare', 'wrangler.jsonc'), /"name": "mayadine-octobre-2017"/);
  });
});

describe('npx reperes init --host', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function init(...args: string[]) {
    return spawnSync(process.execPath, [join(project, 'src/cli/reperes.mjs'), 'init', ...args], {
      encoding: 'utf8',
      cwd: folder,
    });
  }

  it('writes the files of the host into the new dossier, and says so', () => {
    for (const host of hosts) {
      const { status, stdout, stderr } = init(host, '--host', host, '--title', 'Un dossier');
      assert.equal(status, 0, stderr);
      for (const { path, text } of hostFiles(host, 'Un dossier')) {
        assert.equal(readFileSync(join(folder, host, path), 'utf8'), text);
        assert.ok(stdout.includes(`${host}/${path}`), path);
      }
    }
    const names = readdirSync(join(folder, 'none'));
    assert.deepEqual(
      names.filter((name) => /^\.git(?:hub|lab)|netlify|wrangler|cloudflare/.test(name)),
      [],
    );
  });

  it('names the hosts that there are where it knows none of that name, and writes nothing', () => {
    const { status, stderr } = init('other', '--host', 'gitlub');
    assert.equal(status, 2);
    assert.match(stderr, /--host: expected none or github or gitlab .*“gitlub”; did you mean git(?:hub|lab)/);
    assert.equal(existsSync(join(folder, 'other')), false);
  });
});
