import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

// dependency-cruiser does not read .astro files; these are the same layers for them.
const allowed: Record<string, RegExp> = {
  pages: /^(?:pages|site|views|model)\//,
  'site/layouts': /^(?:site\/(?:layouts|components|styles|i18n)|views|model)\//,
  'site/components': /^(?:site\/(?:components|i18n)|views|model)\/|^text\/tied-spaces\.ts$/,
};

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));

function imports(file: string): string[] {
  const text = readFileSync(src + file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
}

describe('the layers of the site', () => {
  it('are kept by every Astro file', () => {
    assert.ok(files.length > 10);
    const broken = files.flatMap((file) => {
      const own = Object.entries(allowed).find(([folder]) => file.startsWith(`${folder}/`))?.[1];
      return imports(file)
        .filter((to) => !own?.test(to))
        .map((to) => `${file} → ${to}`);
    });
    assert.deepEqual(broken, []);
  });

  it('take from src/views only the data of pages, what is made of that alone, and the URL builder', () => {
    const allowed =
      /^views\/(?:(?:page-data|dossier-data|look-page|site-content|urls|cited-work|head-tags|linked-data)|references\/formats)\.ts$/;
    const broken = files.flatMap((file) => imports(file).filter((to) => to.startsWith('views/') && !allowed.test(to)));
    assert.deepEqual(broken, []);
  });
});

describe('diagnostics', () => {
  it('are given back or thrown, and never put into a list that was handed in', () => {
    const code = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const handedIn = /[(,]\s*\w+\??: (?:\w*Diagnostic\[\]|Array<\w*Diagnostic>)\s*[,)=]/;
    assert.deepEqual(
      code.filter((file) => handedIn.test(readFileSync(src + file, 'utf8'))),
      [],
    );
  });
});
