import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { annotateText } from '../../src/cli/annotate-file.ts';
import type { LinkPolicy } from '../../src/model/mention.ts';
import type { GazetteerEntry } from '../../src/text/document.ts';
import { compileGazetteer } from '../../src/text/gazetteer.ts';

interface Case {
  id: string;
  why: string;
  lang: string;
  format?: 'md' | 'txt';
  glossary: GazetteerEntry[];
  policy?: LinkPolicy;
  headings?: 'include' | 'skip';
  self?: string;
  text: string;
  expect: [string, string][];
  ambiguous?: string[];
}

for (const file of ['linking.jsonl', 'own.jsonl']) {
  const lines = readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  describe(`linking cases of ${file}`, () => {
    for (const line of lines) {
      const one: Case = JSON.parse(line);
      it(`${one.id}: ${one.why}`, () => check(one));
    }
  });
}

function check({
  lang,
  format = 'md',
  glossary,
  policy = 'every',
  headings = 'skip',
  self,
  text,
  expect,
  ambiguous,
}: Case) {
  const { gazetteer } = compileGazetteer(glossary, { lang });
  const options = { gazetteer, policy, headings, lang, ...(self ? { self } : {}) };
  const { line, diagnostics } = annotateText(`case.${format}`, text, options);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    line.mentions.map(({ exact, entity }) => [exact, entity]),
    expect,
  );
  assert.deepEqual(
    line.ambiguous.map(({ exact }) => exact),
    ambiguous ?? [],
  );
  const reversed = compileGazetteer(glossary.toReversed(), { lang }).gazetteer;
  assert.deepEqual(annotateText(`case.${format}`, text, { ...options, gazetteer: reversed }).line, line);
}
