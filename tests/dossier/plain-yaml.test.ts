import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { plainYaml } from '../../src/content/plain-yaml.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What the parser makes of YAML; undefined where it finds a fault. */
function parsed(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return undefined;
  }
}

/** @returns true if it was read without the parser. */
function holds(yaml: string): boolean {
  const plain = plainYaml(yaml);
  if (plain === undefined) return false;
  assert.deepEqual(plain, parsed(yaml) ?? {}, yaml);
  return true;
}

/** The front matter of all Markdown files of a folder. */
function frontMatterIn(folder: string): string[] {
  const path = join(project, folder);
  const files = existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => splitFrontMatter(readFileSync(join(path, file), 'utf8'))?.yaml ?? []);
}

test('front matter of every file at hand is read as the parser reads it, nearly all of ours without the parser', () => {
  const ours = frontMatterIn('content');
  assert(ours.filter(holds).length > 0.9 * ours.length);
  for (const yaml of frontMatterIn('../shared')) holds(yaml);
});

test('fields of any kind, as they are written from data, are read as the parser reads them', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '12',
      '-0',
      '1e3',
      '0x1F',
      '.5',
      '2017-10',
      'a: b',
      'a #b',
      '- a',
      'no',
      '<<',
      '',
    ),
    fc.stringMatching(/^[A-Za-zé «»’:,'"-]{0,12}$/),
  );
  const name = fc.oneof(fc.stringMatching(/^[a-z]\w{0,8}$/), text);
  const value = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  const fields = fc.dictionary(name, fc.oneof(value, fc.array(fc.oneof(value, fc.dictionary(name, value)))));
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    indentSeq: fc.boolean(),
    singleQuote: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20),
  });
  fc.assert(
    fc.property(fields, style, (data, options) => {
      holds(stringify(data, options));
    }),
    { numRuns: 200 },
  );
});

test('what is put together of the signs of YAML is read as the parser reads it, or left to the parser', () => {
  const signs = [
    ...[
      'a',
      'key',
      ': ',
      ':',
      '- ',
      '-',
      '  ',
      '    ',
      '\n',
      '\n  ',
      '\n- ',
      '\n  - ',
      '\n- a: b\n  c: d',
      '\nname: y',
    ],
    ...[
      '"x"',
      "'y'",
      "''",
      '"',
      "'",
      '#',
      ' #',
      '|',
      '>',
      '{',
      '}',
      '[',
      ']',
      '[]',
      '{}',
      '[a, b]',
      '{a: b}',
      ', ',
      ',',
    ],
    ...[
      'true',
      'Null',
      '~',
      '1',
      '-1',
      '1.5',
      '1e3',
      '0o7',
      '01',
      '-.inf',
      '2017-10',
      '12:30:45',
      'é',
      '\u00a0',
      '\t',
      '\\',
    ],
    ...[
      '&a',
      '*a',
      '!',
      '%',
      '@',
      '`',
      '?',
      '? ',
      '=',
      '<<',
      'http://x.y',
      '…',
      '\n\n',
      '\nlist:\n  - z',
      '\r\n',
      '---',
    ],
  ];
  const yaml = fc.tuple(fc.constantFrom('', 'k: ', 'k:\n  - '), fc.array(fc.constantFrom(...signs), { maxLength: 9 }));
  fc.assert(
    fc.property(yaml, ([start, rest]) => {
      holds(start + rest.join(''));
    }),
    { numRuns: 3000 },
  );
});
