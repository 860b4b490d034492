import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** An expression, as it is written between slashes, and where. */
interface Expression {
  literal: string;
  place: string;
}

/**
 * Expressions that take the square of the length of some texts, by where they stand, each with the reason why that is
 * never long. What `convert/` reads is held to its time by the process that reads it.
 */
const bounded: Readonly<Record<string, string>> = {
  'text/bearers.ts': 'reads some signs before a name',
  'text/class-words.ts': 'reads some signs before a name',
  'text/match.ts': 'reads twelve signs before a name',
  'text/other-names.ts': 'reads some signs before a name or after it',
  'text/surnames.ts': 'reads some signs before a name',
  'text/place-lists.ts': 'reads some signs before a name',
  'text/suggest/lexicon.ts': 'a word of five signs',
  'intake/annotations/foreign.ts': 'an address, cut once and for good',
  'integrations/cut-originals.ts': 'begins at the border of a word, which is short',
  'export/links.ts': 'fits to the end wherever it begins',
  'cli/own-work-folder.ts': 'the name of a folder of ours',
  'text/compounds.ts': 'reads some signs before a name',
  'text/dateline.ts': 'reads the first signs of a block',
  'text/plain.ts': 'fits wherever it begins, and so is never tried again',
  'content/glossary-table/glossarify.ts': 'fits to the end wherever it begins',
  'site/client/search/pagefind-host.ts': 'an address of our own',
  'site/client/offline-cache.ts': 'an address of our own',
  'site/client/search/known-words.ts': 'what a reader types, in his own browser',
  'site/client/search/passages.ts': 'a word of a passage',
  'site/client/search/query.ts': 'what a reader types, in his own browser',
  'model/file-name.ts': 'the name of a file',
  'markdown/pipeline.ts': 'the stack of a fault of ours',
  'markdown/text-blocks.ts': 'the number of < in a text is limited',
  'integrations/dev-originals.ts': 'an address that was asked for',
  'integrations/dev-server.ts': 'an address that was asked for',
  'integrations/masked-site.ts': 'a page of ours, in which each < is a tag',
  'integrations/package-imports.ts': 'the name of a module of ours',
  'integrations/site-check/page-facts.ts': 'a list of pictures of ours',
  'integrations/offline/fill.ts': 'a page of ours',
  'cli/upgrade.ts': 'the answer of npm',
};

/** Expressions that no text of a stranger makes or meets. */
const notMadeHere = new Set([
  // What the user writes after --split-at.
  'src/cli/convert.ts',
  // In the browser: the name of a setting of ours.
  'src/site/client/store.ts',
]);

/** The regular expressions of a file, with their lines, and the lines on which others are made. */
function expressionsOf(file: string): { literals: Expression[]; made: string[] } {
  const tree = ts.createSourceFile(file, readFileSync(src + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const literals: Expression[] = [];
  const made: string[] = [];
  const visit = (node: ts.Node): void => {
    const place = () => `src/${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) literals.push({ literal: node.text, place: place() });
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(tree) === 'RegExp')
      made.push(place());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { literals, made };
}

/** What makes each expression that is made only when it is wanted. */
const makers: Readonly<Record<string, () => unknown>> = {
  'src/markdown/masking/names.ts': async () => {
    const { compileMask } = await import('../src/markdown/masking/names.ts');
    const forms = ['Jean-Pierre (le) Roux', 'OTAN', 'الرقة', '4e RI', '+++a+++b'];
    return compileMask([{ id: 'a', forms, placeholder: 'X', keep: [] } as never]);
  },
  'src/markdown/masking/files.ts': async () => {
    const { namesOfFiles } = await import('../src/markdown/masking/files.ts');
    return namesOfFiles('a', new Map([['a.+*b-(c)', 'b']]));
  },
  'src/convert/mbox.ts': async () => {
    const { mboxFormat } = await import('../src/convert/mbox.ts');
    const mail =
      'From a@b.example Mon Jan  1 00:00:00 2024\nSubject: Titre\nMessage-ID: <a@b>\n\nLe port a rouvert.\n\n';
    return mboxFormat.convert({ name: 'a.mbox', bytes: Buffer.from(mail + mail) });
  },
  'src/convert/mhtml.ts': async () => {
    const { pageOfArchive } = await import('../src/convert/mhtml.ts');
    const part = '--b\nContent-Type: text/html\nContent-Location: https://a.example/\n\n<p>Le port a rouvert.\n';
    return pageOfArchive(
      Buffer.from(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${part}--b--\n`),
    );
  },
  'src/convert/press/labels.ts': async () => {
    const { countingLine } = await import('../src/convert/press/labels.ts');
    return countingLine('1 of 2 DOCUMENTS');
  },
  'src/convert/html/page-titles.ts': async () => {
    const { chooseTitle } = await import('../src/convert/html/page-titles.ts');
    return chooseTitle({
      given: [{ text: 'Le port | Le Quai', rank: 0 }],
      headings: [],
      names: ['Le Quai'],
      sections: [],
    } as never);
  },
  'src/integrations/site-check/tags.ts': async () => {
    const { eachTag } = await import('../src/integrations/site-check/tags.ts');
    return eachTag('<script>a</script><style>b</style>', () => undefined);
  },
  'src/convert/html/repair.ts': async () => {
    const { repairTree } = await import('../src/convert/html/repair.ts');
    const { fromParse5 } = await import('hast-util-from-parse5');
    const { parseFragment } = await import('parse5');
    const source = '<p>a <inaudible> d</inaudible></p>';
    const tree = fromParse5(parseFragment(source, { sourceCodeLocationInfo: true }), { file: source } as never);
    return repairTree(tree as never, source);
  },
};

/** Every expression that is made while `work` runs, with the line on which it is. */
async function madeDuring(work: () => Promise<unknown>): Promise<Expression[]> {
  const made: Expression[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, given, newTarget) {
      const expression: RegExp = Reflect.construct(target, given, newTarget);
      const [, place] = /\/(src\/[^:\s]+:\d+):\d+\)?$/m.exec(new Error().stack ?? '') ?? [];
      if (place) made.push({ literal: String(expression), place });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = native;
  }
  return made;
}

/** How long some text can keep an expression: the square of its length or more, or twice as long with each further sign. */
function judge(literal: string): 'linear' | 'polynomial' | 'exponential' {
  const end = literal.lastIndexOf('/');
  const { reports } = analyse({ source: literal.slice(1, end), flags: literal.slice(end + 1) });
  if (reports.length === 0) return 'linear';
  return reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
}

const fileOf = ({ place }: Expression) => place.replace(/:\d+$/, '');
const shown = (found: readonly Expression[]) => found.map(({ literal, place }) => `${place} ${literal}`);

describe('the regular expressions of the source', () => {
  let literals: Expression[];
  let made: Expression[];
  let judged: (Expression & { time: ReturnType<typeof judge> })[];

  before(async () => {
    const all = globSync('**/*.{ts,mjs}', { cwd: src }).map((file) => ({ file, ...expressionsOf(file) }));
    literals = all.flatMap((one) => one.literals);
    const makes = all.filter((one) => one.made.length > 0 && !notMadeHere.has(`src/${one.file}`));
    made = await madeDuring(async () => {
      for (const { file } of makes) await import(src + file);
      for (const make of Object.values(makers)) await make();
    });
    const places = new Set(made.map(({ place }) => place));
    assert.deepEqual(
      makes.flatMap((one) => one.made).filter((place) => !places.has(place)),
      [],
      'no maker makes these',
    );
    judged = [...literals, ...made].map((one) => ({ ...one, time: judge(one.literal) }));
  });

  it('take no exponential time for any text, those that are put together included', () => {
    assert.ok(literals.length > 500 && made.length > 30);
    assert.deepEqual(shown(judged.filter(({ time }) => time === 'exponential')), []);
  });

  it('take the square of a length only where nothing is long, or where time is limited', () => {
    const square = judged
      .filter(({ time }) => time === 'polynomial')
      .map((one) => ({ ...one, file: fileOf(one).slice(4) }));
    assert.deepEqual(shown(square.filter(({ file }) => !file.startsWith('convert/') && !bounded[file])), []);
    const used = new Set(square.map(({ file }) => file));
    assert.deepEqual(
      Object.keys(bounded).filter((file) => !used.has(file)),
      [],
      'a reason stands for nothing',
    );
  });

  it('are judged by what finds such expressions', () => {
    const known = ['/^(?:a+)+$/', '/^(?:\\p{Lu}[\\p{L}-]*[\\s-]+)+$/u', '/a+$/', '/^a+$/'];
    assert.deepEqual(known.map(judge), ['exponential', 'exponential', 'polynomial', 'linear']);
  });
});
