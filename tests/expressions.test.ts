import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Expressions that may take exponential time, as they are written, each with the reason why it never does. */
const exceptions: ReadonlyMap<string, string> = new Map();

/** The regular expressions of a file, with their lines. */
function expressionsOf(file: string): { literal: string; place: string }[] {
  const tree = ts.createSourceFile(file, readFileSync(src + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { literal: string; place: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ literal: node.text, place: `src/${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** True for an expression for which some text takes twice the time with each further sign. */
function explodes(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  const { reports } = analyse({ source: literal.slice(1, end), flags: literal.slice(end + 1) });
  return reports.some(({ exponential }) => exponential);
}

describe('the regular expressions of the source', () => {
  const all = globSync('**/*.{ts,mjs}', { cwd: src }).flatMap(expressionsOf);

  it('take no exponential time for any text', () => {
    assert.ok(all.length > 500);
    const found = all.filter(({ literal }) => !exceptions.has(literal) && explodes(literal));
    assert.deepEqual(
      found.map(({ literal, place }) => `${place} ${literal}`),
      [],
    );
  });

  it('are judged by what finds such expressions', () => {
    assert.deepEqual(['/^(?:a+)+$/', '/^(?:\\p{Lu}[\\p{L}-]*[\\s-]+)+$/u', '/^a+$/'].map(explodes), [
      true,
      true,
      false,
    ]);
  });
});
