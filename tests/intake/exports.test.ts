import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Chance, type Interface, type Made, make } from '../convert/press-made/documents.ts';
import { europresse, europresseOld } from '../convert/press-made/europresse.ts';
import { factivaCodes, factivaPlain, factivaRtf, factivaXml } from '../convert/press-made/factiva.ts';
import { lexisHtml, lexisTxt } from '../convert/press-made/lexisnexis.ts';
import { nexisDocx, nexisPdf, nexisRtf } from '../convert/press-made/nexis.ts';
import { proquestMail, proquestPage } from '../convert/press-made/proquest.ts';
import { Workspace } from './dossier.ts';

type Writer = (all: readonly Made[], lang: Interface, chance: Chance) => string | Uint8Array;

const layouts: Readonly<Record<string, readonly [ending: string, write: Writer]>> = {
  'Europresse since 2015': ['html', europresse],
  'Europresse of 2012': ['html', europresseOld],
  'Factiva, HTML with codes': ['html', factivaCodes],
  'Factiva, HTML without codes': ['html', factivaPlain],
  'Factiva, XML': ['xml', factivaXml],
  'Factiva, RTF': ['rtf', factivaRtf],
  'LexisNexis, text': ['txt', lexisTxt],
  'LexisNexis, HTML': ['html', lexisHtml],
  'Nexis Uni, Word': ['docx', nexisDocx],
  'Nexis Uni, RTF': ['rtf', nexisRtf],
  'Nexis Uni, PDF': ['pdf', nexisPdf],
  'ProQuest, mail': ['eml', proquestMail],
  'ProQuest, page': ['html', proquestPage],
};

/** The usual layout, wherever an article stands in its export. */
class Usual extends Chance {
  override next(): number {
    return 0.99;
  }
}

/** Three articles of usual make: dated, with sentences that no other has. */
function three(seed: number): [Made, Made, Made] {
  const chance = new Chance(seed);
  const all = ['Ostrey', 'Vaubrun', 'Montrival'].map((town, at) => ({
    ...make(chance),
    title: [`The council of ${town} votes for the bridge`],
    day: { year: 2012, month: 3 + at, date: 11 + at },
    author: 'Jane Miller',
    correction: undefined,
    paragraphs: [
      `The council of ${town} has voted for the new bridge after a debate of three hours.`,
      `Nobody in ${town} had thought that the mayor would give way so soon, and ${40 + at} people came.`,
    ],
    number: String(1_234_567_890 + at),
  }));
  return all as [Made, Made, Made];
}

describe('an export that comes again, and one that overlaps with it, double nothing and keep what was edited:', () => {
  let work: Workspace;
  beforeEach(() => {
    work = new Workspace();
    work.write('dossier/dossier.yaml', 'title: D\ndescription: D\n');
  });
  afterEach(() => work.remove());

  for (const [index, [name, [ending, write]]] of Object.entries(layouts).entries()) {
    it(name, () => {
      const [a, b, c] = three(index + 1);
      const exported = (...all: Made[]) => write(all, 'en', new Usual(1));
      work.write(`first.${ending}`, exported(a, b));
      work.write(`overlapping.${ending}`, exported(b, c));
      const texts = () =>
        Object.fromEntries(
          Object.entries(work.files('dossier/articles'))
            .filter(([path]) => path.endsWith('.md'))
            .map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')]),
        );
      const made = work.convert(`first.${ending}`);
      assert.equal(made.status, 0, made.stderr);
      const first = texts();
      assert.equal(Object.keys(first).length, 2);
      const [path = ''] = Object.entries(first).find(([, text]) => text.includes('The council of Vaubrun')) ?? [];
      const edited = (first[path] ?? '').replace('three hours', 'four hours');
      assert.notEqual(edited, first[path]);
      work.write(`dossier/articles/${path}`, edited);
      const overlap = work.convert(`first.${ending}`, `overlapping.${ending}`);
      assert.equal(overlap.status, 0, overlap.stderr);
      const later = texts();
      assert.equal(Object.keys(later).length, 3, 'only what is new');
      assert.deepEqual({ ...first, ...later, [path]: '' }, { ...later, [path]: '' });
      assert.equal(later[path], edited);
      // The database mends its text. Where it gives no id of its own, that is another article.
      if (/^ {2}item: [0-9a-f]{16}$/m.test(edited)) return;
      const mended = { ...b, paragraphs: b.paragraphs.map((text) => text.replace('so soon', 'that soon')) };
      work.write(`first.${ending}`, exported(a, mended));
      const merged = work.convert(`first.${ending}`);
      assert.equal(merged.status, 0, merged.stderr);
      const last = texts();
      assert.equal(Object.keys(last).length, 3);
      assert.match(last[path] ?? '', /after a debate of four hours/, 'what the editor wrote stays');
      assert.match(last[path] ?? '', /give way that soon/, 'what the database changed comes in');
    });
  }
});
