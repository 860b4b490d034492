import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const project = fileURLToPath(new URL('../../', import.meta.url));
const fixture = fileURLToPath(new URL('./fixtures/masked/', import.meta.url));

/** Words of the masked names, as a search engine would fold them; no program and no other text of the fixture has them. */
const FORBIDDEN = ['brezenac', 'theodule', 'merle moqueur', 'merlemoqueur', 'tbzq', 'vaskoviak', 'بريزناك', 'ثيودول'];

let folder: string;
let out: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-masked-'));
  out = join(folder, 'out');
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** The fixture with its originals, whose digests the articles name. */
function dossier(name: string): string {
  const content = join(folder, name);
  cpSync(fixture, content, { recursive: true });
  const original = 'Théodule Brézenac arrêté\n\nUne publicité de la Fondation Brézenac\n';
  mkdirSync(join(content, 'sources'));
  writeFileSync(join(content, 'sources/brezenac.txt'), original);
  const path = join(content, 'articles/2017-theodule-brezenac.md');
  const sha256 = createHash('sha256').update(original).digest('hex');
  writeFileSync(path, readFileSync(path, 'utf8').replace('SHA256', sha256));
  return content;
}

async function build(content: string, target: string, ...more: string[]) {
  const args = [join(project, 'src/cli/reperes.mjs'), 'build', '--content', content, '--out', target, ...more];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, output };
}

/** Every text that hides in some bytes: archives and packed files are opened, and codes of letters read. */
function* textsIn(path: string, bytes: Uint8Array): Generator<[path: string, text: string]> {
  yield [path, path];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [name, file] of Object.entries(unzipSync(bytes))) yield* textsIn(`${path}!${name}`, file);
    return;
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    yield* textsIn(`${path}!`, gunzipSync(bytes));
    return;
  }
  const text = Buffer.from(bytes).toString('utf8');
  yield [path, text];
  yield [path, text.replace(/<[^>]*>/g, '')];
  for (const [code] of text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)) {
    const inside = Buffer.from(code, 'base64');
    if (inside[0] === 0x1f && inside[1] === 0x8b) yield* textsIn(`${path}!base64`, inside);
    else yield [`${path}!base64`, inside.toString('utf8')];
  }
}

/** Case, accents, typography and codes of letters gone; words apart, and written together. */
function folded(text: string): string {
  const read = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z])(?:acute|grave|circ|uml|cedil);/gi, '$1')
    .replace(/[\u00AD\u200B-\u200D\u0640]/g, '');
  const words = read.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `${words} ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

function leftIn(site: string): string[] {
  const left = new Set<string>();
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    for (const [where, text] of textsIn(path.slice(site.length + 1), readFileSync(path))) {
      const all = folded(text);
      for (const form of FORBIDDEN) if (all.includes(form)) left.add(`${where}: ${form}`);
    }
  }
  return [...left];
}

describe('a build that masks names', () => {
  let output: string;

  before(async () => {
    const built = await build(dossier('content'), out);
    assert.equal(built.status, 0, built.output);
    output = built.output;
  });

  const page = (path: string) => readFileSync(join(out, path), 'utf8');
  const article = () => page('articles/2017-nom-masque.html');

  it('leaves no form of theirs in any byte of the site', () => {
    assert.deepEqual(leftIn(out), []);
  });

  it('can be told from one that does not mask', () => {
    assert.ok(leftIn(fixture).length > 10, 'the test finds what there is to find');
  });

  it('puts the placeholder of each in their place, and changes nothing else', () => {
    const text = article()
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
    assert.match(text, /Selon \[nom masqué\], le \[nom masqué\] parle à Raqqa\./);
    assert.match(text, /La sœur, \[le témoin\], se tait/);
    assert.match(text, /Jean-\[nom masqué\] et Brezen restent/);
  });

  it('goes on linking the others, and carries out the decisions about them', () => {
    assert.match(article(), /<a class="mention" data-entity="raqqa"/);
    assert.match(article(), /rue de Homs/);
    assert.doesNotMatch(article(), /rue de <a[^>]*>Homs/);
    assert.match(page('actors/famille-nom-masque.html'), /<h1[^>]*>Famille \[nom masqué\]<\/h1>/);
  });

  it('withholds the originals, and says so', () => {
    assert.equal(existsSync(join(out, 'sources')), false);
    assert.match(article(), /L’original n’est pas publié dans cette édition\./);
    assert.match(page('about.html'), /«\u00a0\[nom masqué\]\u00a0» en tient lieu/);
  });

  it('tells its editor what was found, spelling by spelling', () => {
    assert.match(output, /^ +masked +theodule: \d+ places, “Brézenac” \d+/m);
    assert.match(output, /^ +masked +aurelie: /m);
  });
});

describe('a build that cannot keep its word', () => {
  it('fails where a picture holds the name, and leaves the last site alone', async () => {
    const content = dossier('picture');
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('Exif Théodule Brézenac', 'utf8')]);
    writeFileSync(join(content, 'media/photo.jpg'), picture);
    const target = join(folder, 'kept');
    mkdirSync(target);
    writeFileSync(join(target, '.reperes-build'), '');
    const { status, output } = await build(content, target);
    assert.equal(status, 1, output);
    assert.match(output, /media\/photo\.jpg error: a form of theodule is left: .*\[mask-left\]/);
    assert.deepEqual(readdirSync(target), ['.reperes-build']);
  });
});
