import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Workspace } from './dossier.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
  work.write('dossier/dossier.yaml', 'title: D\ndescription: D\n');
});

afterEach(() => work.remove());

const texts: Readonly<Record<string, string>> = {
  'Le port rouvre': 'Le port a rouvert hier, après trois mois de travaux sur le quai nord et le môle.',
  'La gare ferme': 'La gare fermera en juin, faute de voyageurs ; un car prendra le relais du train de Vaubrun.',
  'Un pont à Ostrey': 'Le conseil a voté le pont, que la crue de janvier avait emporté avec une partie de la route.',
};
const pile = (...titles: string[]) =>
  titles.map((title, index) => `=== ${index + 1} ===\n${title}\n${texts[title]}\n`).join('\n');
const [port, gare, pont] = Object.keys(texts) as [string, string, string];
const marks = ['--split-at', '^=== \\d+ ===$'];
const articles = () => Object.keys(work.files('dossier/articles'));
const removed = () => Object.keys(work.files('dossier/removed/articles'));
const three = ['la-gare-ferme.md', 'le-port-rouvre.md', 'un-pont-a-ostrey.md'];

describe('convert --split-at', () => {
  it('refuses a pattern that is none, with what is wrong in it, and two answers to one question', () => {
    work.write('pile.txt', pile(port));
    for (const [pattern, said] of [
      ['(\\d+', /--split-at: “\(\\d\+” is no regular expression \(.*[Uu]nterminated group/],
      ['', /--split-at: the pattern is empty/],
    ] as const) {
      const { status, stderr } = work.convert('--split-at', pattern, 'pile.txt');
      assert.equal(status, 2, pattern);
      assert.match(stderr, said);
    }
    assert.match(work.convert(...marks, '--one', 'pile.txt').stderr, /--split-at and --one: one of the two/);
    assert.deepEqual(articles(), []);
  });

  it('gives up a pattern that never ends, and goes on with the next file', () => {
    work.write('pile.txt', `${'a'.repeat(60)}!\n\n${pile(port)}`);
    work.write('z.txt', `La suite\n\n${texts[gare]}\n`);
    const { status, stderr } = work.convert('--split-at', '^(a+)+$', '--time-limit', '1', 'pile.txt', 'z.txt');
    assert.equal(status, 1);
    assert.match(stderr, /pile\.txt error: converting it would take more than 1 seconds/);
    assert.deepEqual(articles(), ['la-suite.md']);
  });

  it('doubles nothing of exports that overlap, and leaves an edited article as it is', () => {
    work.write('a.txt', pile(port, gare));
    work.convert(...marks, 'a.txt');
    const path = 'dossier/articles/la-gare-ferme.md';
    work.write(path, work.read(path).replace('en juin', 'le 2 juin'));
    work.write('b.txt', pile(gare, port, pont));
    const run = work.convert(...marks, 'a.txt', 'b.txt');
    assert.equal(run.status, 0, run.stderr);
    assert.deepEqual(articles(), three);
    assert.match(work.read(path), /le 2 juin/);
  });
});

describe('an original that is split otherwise than before', () => {
  it('gives new articles; the single one lies in removed/, and a pattern that fits nothing changes nothing', () => {
    work.write('pile.txt', pile(port, gare, pont));
    const first = work.convert('--split-at', '^Chapitre', 'pile.txt');
    assert.match(
      first.stderr,
      /pile\.txt warning: no line fits \/\^Chapitre\/u, and it is one article \[split-nowhere\]/,
    );
    const [single = ''] = articles();
    const before = work.files('dossier');
    assert.match(work.convert('--dry-run', '--verbose', ...marks, 'pile.txt').stderr, /split-anew/);
    assert.deepEqual(work.files('dossier'), before, 'a dry run moves nothing');
    const { status, stderr } = work.convert('--verbose', ...marks, 'pile.txt');
    assert.equal(status, 0, stderr);
    assert.deepEqual([articles(), removed()], [three, [single]]);
    assert.match(
      stderr,
      /was made of it as it was split before, and lies in dossier\/removed\/articles\/\S+ now \[split-anew\]/,
    );
    const after = work.files('dossier');
    assert.match(work.convert('--split-at', '^Chapitre', 'pile.txt').stderr, /no line fits/);
    assert.equal(work.convert('pile.txt').status, 0);
    assert.deepEqual(work.files('dossier'), after, 'nor does who gives no pattern any more');
  });

  it('is one article again with --one, as the editor left it, and several again with the pattern', () => {
    work.write('pile.txt', pile(port, gare, pont));
    work.convert('pile.txt');
    const [single = ''] = articles();
    const edited = work.read(`dossier/articles/${single}`).replace('trois mois', 'quatre mois');
    work.write(`dossier/articles/${single}`, edited);
    const { stderr } = work.convert(...marks, 'pile.txt');
    assert.match(stderr, /warning: .* now; it was edited \[edits-set-aside\]\n\s+→ Take your changes over from there/);
    assert.equal(work.read(`dossier/removed/articles/${single}`), edited);
    const split = work.files('dossier/articles');
    work.convert('--one', 'pile.txt');
    assert.deepEqual([articles(), removed()], [[single], three]);
    assert.equal(work.read(`dossier/articles/${single}`), edited);
    work.convert(...marks, 'pile.txt');
    assert.deepEqual([work.files('dossier/articles'), removed()], [split, [single]]);
  });

  it('keeps the articles that the new pattern gives too', () => {
    work.write('pile.txt', pile(port, gare, pont).replace('=== 3 ===', '--- 3 ---'));
    work.convert(...marks, 'pile.txt');
    const kept = work.read('dossier/articles/le-port-rouvre.md');
    work.convert('--split-at', '^(===|---) \\d+ (===|---)$', 'pile.txt');
    assert.deepEqual([articles(), removed()], [three, ['la-gare-ferme.md']]);
    assert.equal(work.read('dossier/articles/le-port-rouvre.md'), kept);
  });
});
