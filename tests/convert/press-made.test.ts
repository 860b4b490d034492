import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toString as textOf } from 'mdast-util-to-string';
import type { ConvertedArticle } from '../../src/convert/format.ts';
import { formatOf } from '../../src/convert/registry.ts';
import { composeArticle } from '../../src/intake/compose.ts';
import { Chance, edtf, type Interface, interfaces, type Made, make, secrets } from './press-made/documents.ts';
import { europresse, idOf as europresseId, europresseOld } from './press-made/europresse.ts';
import { factivaCodes, idOf as factivaId, factivaPlain, factivaRtf, factivaXml } from './press-made/factiva.ts';
import { lexisHtml, lexisTxt } from './press-made/lexisnexis.ts';
import { nexisDocx, idOf as nexisId, nexisPdf, nexisRtf } from './press-made/nexis.ts';
import { proquestMail, proquestPage } from './press-made/proquest.ts';

interface Layout {
  ending: string;
  write(all: readonly Made[], lang: Interface, chance: Chance): string | Uint8Array;
  id?: (made: Made) => string;
  /** Text that runs over the lines of a page is compared without its blanks. */
  wraps?: true;
  /** The export itself gives a day for what has none. */
  dates?: true;
}

const number = ({ number }: Made) => number;

/** Every layout that is read. */
const layouts: Readonly<Record<string, Layout>> = {
  'Europresse since 2015': { ending: 'html', write: europresse, id: europresseId, dates: true },
  'Europresse of 2012': { ending: 'html', write: europresseOld, id: europresseId, dates: true },
  'Factiva, HTML with codes': { ending: 'html', write: factivaCodes, id: factivaId, dates: true },
  'Factiva, HTML without codes': { ending: 'html', write: factivaPlain, id: factivaId, dates: true },
  'Factiva, XML': { ending: 'xml', write: factivaXml, id: factivaId, dates: true },
  'Factiva, RTF': { ending: 'rtf', write: factivaRtf, id: factivaId, dates: true },
  'LexisNexis, text': { ending: 'txt', write: lexisTxt, wraps: true },
  'LexisNexis, HTML': { ending: 'html', write: lexisHtml },
  'Nexis Uni, Word': { ending: 'docx', write: nexisDocx, id: nexisId },
  'Nexis Uni, RTF': { ending: 'rtf', write: nexisRtf, id: nexisId },
  'Nexis Uni, PDF': { ending: 'pdf', write: nexisPdf, wraps: true },
  'ProQuest, mail': { ending: 'eml', write: proquestMail, id: number },
  'ProQuest, page': { ending: 'html', write: proquestPage, id: number },
};

/** Exports of each layout and language, and documents in each. */
const EXPORTS = Number(process.env.REPERES_EXPORTS ?? 1);
const DOCUMENTS = 7;

/** Letters and digits of a text, as far as typography and lines do not matter. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/['’]/g, '’').replace(/[-–—]/g, '-').replace(/\s+/g, ' ').trim();
}

function paragraphsOf({ tree }: ConvertedArticle, wraps: boolean): string[] {
  const all = tree.children.map((node) => bare(textOf(node)));
  return wraps ? [all.join('').replaceAll(' ', '')] : all;
}

/** The first paragraph that is not as it should be, from where it is not. */
function difference(found: readonly string[], expected: readonly string[]): string {
  const at = expected.findIndex((text, index) => text !== found[index]);
  const which = at < 0 ? expected.length : at;
  const [a, b] = [found[which] ?? '(nothing)', expected[which] ?? '(nothing)'];
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  from = Math.max(0, from - 20);
  return `paragraph ${which}: “${a.slice(from, from + 90)}” for “${b.slice(from, from + 90)}”`;
}

/** What an article has of what it should have. */
class Score {
  all = 0;
  readonly right = { article: 0, date: 0, publisher: 0, id: 0, author: 0, section: 0, page: 0 };
  readonly faults: string[] = [];

  count(made: Made, article: ConvertedArticle | undefined, layout: Layout): void {
    this.all += 1;
    if (!article) {
      this.faults.push(`missing: ${made.title.join(' / ')}`);
      return;
    }
    const wraps = layout.wraps === true;
    const text = made.paragraphs.map(bare);
    const expected = wraps ? [text.join('').replaceAll(' ', '')] : text;
    const found = paragraphsOf(article, wraps);
    const day = edtf(made);
    const isOwnDay =
      day === undefined &&
      (layout.dates ? article.date !== undefined : article.date === undefined || article.date.length === 4);
    const isRight = bare(article.title) === bare(made.title.join(' ')) && found.join('\n') === expected.join('\n');
    this.#hold(
      'article',
      isRight,
      difference([bare(article.title), ...found], [bare(made.title.join(' ')), ...expected]),
      made.number,
    );
    this.#hold('date', article.date === day || isOwnDay, article.date, day);
    this.#hold('publisher', bare(article.publisher ?? '') === bare(made.publisher), article.publisher, made.publisher);
    this.#hold('id', layout.id === undefined || article.item === layout.id(made), article.item, layout.id?.(made));
    this.#hold('author', bare(article.author ?? '') === bare(made.author ?? ''), article.author, made.author);
    this.#hold('section', bare(article.section ?? '') === bare(made.section ?? ''), article.section, made.section);
    this.#hold('page', (article.page ?? '').replace(/\(.*/, '') === (made.page ?? ''), article.page, made.page);
  }

  #hold(name: keyof Score['right'], isRight: boolean, found: string | undefined, expected: string | undefined): void {
    if (isRight) this.right[name] += 1;
    else this.faults.push(`${name}: found ${found}\n  expected ${expected}`);
  }
}

describe('of exports as databases make them, in five languages and with all their freaks:', () => {
  for (const [index, [name, layout]] of Object.entries(layouts).entries()) {
    it(`${name}: every article, its day and its paper are right, and nothing private is in any`, async () => {
      const score = new Score();
      const leaks: string[] = [];
      for (const [at, lang] of interfaces.entries()) {
        for (let round = 0; round < EXPORTS; round += 1) {
          const chance = new Chance(1000 * index + 100 * at + round);
          const made = Array.from({ length: DOCUMENTS }, () => make(chance));
          const bytes = Buffer.from(layout.write(made, lang, chance) as Uint8Array);
          const file = `export.${layout.ending}`;
          const articles = await (await formatOf(file, bytes)).convert({ name: file, bytes });
          const before = score.faults.length;
          for (const [which, one] of made.entries()) score.count(one, articles[which], layout);
          if (articles.length !== made.length) score.faults.push(`${articles.length} articles of ${made.length}`);
          if (score.faults.length > before)
            score.faults.splice(
              before,
              0,
              `— ${lang} ${round}: ${articles.flatMap(({ diagnostics }) => diagnostics.filter(({ rule }) => rule.startsWith('count')).map(({ message }) => message))}`,
            );
          for (const article of articles) {
            const { text } = composeArticle(article, { file, sha256: '0'.repeat(64) }, {}, 'fr');
            const leaked = secrets.exec(text)?.[0];
            if (leaked !== undefined) leaks.push(`${lang} ${round}: ${article.title}: ${leaked}`);
          }
        }
      }
      if (process.env.REPERES_EXPORTS)
        console.log(
          name,
          score.all,
          JSON.stringify(score.right),
          `\n${[...leaks.slice(0, 3), ...score.faults.slice(0, 12)].join('\n')}`,
        );
      assert.deepEqual(leaks, []);
      for (const [field, count] of Object.entries(score.right)) {
        const least = field === 'article' ? 0.98 : 0.95;
        assert.ok(
          count >= score.all * least,
          `${field}: ${count} of ${score.all}\n${score.faults.slice(0, 5).join('\n')}`,
        );
      }
    });
  }
});
