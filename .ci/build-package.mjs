// Compiles src/ to lib/, which is what the package ships: Node takes no types off below node_modules.
// npm runs it as `prepare`, on any Node from 20: after npm ci, before npm pack, and for an install from a git address.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const lib = fileURLToPath(new URL('../lib/', import.meta.url));
/** Where it is made, so that whoever reads lib/ meanwhile finds it whole. */
const made = fileURLToPath(new URL(`../.lib-${process.pid}/`, import.meta.url));

/** What has types for those who call it from TypeScript: the entries of `exports`. */
const typed = ['text/package-api.ts'];
/** A package of its own, and the launcher, which stands at the same place in both. */
const apart = ['create-reperes/', 'cli/reperes.mjs'];

let ts;
try {
  ts = (await import('typescript')).default;
} catch {
  console.log('lib/ is not built: that takes TypeScript, and what is for development was not installed.');
  process.exit(0);
}

const options = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
};

for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  const from = join(entry.parentPath, entry.name);
  const path = from.slice(src.length).replaceAll('\\', '/');
  if (!entry.isFile() || apart.some((one) => path.startsWith(one)) || path.endsWith('.d.ts')) continue;
  const to = join(made, path.replace(/\.tsx?$/, '.js'));
  mkdirSync(dirname(to), { recursive: true });
  if (/\.tsx?$/.test(path)) {
    const { outputText } = ts.transpileModule(readFileSync(from, 'utf8'), { compilerOptions: options, fileName: from });
    writeFileSync(to, outputText);
  } else if (path.endsWith('.astro')) {
    writeFileSync(to, readFileSync(from, 'utf8').replace(/((?:from|import) '\.{1,2}\/[^']+)\.ts(?=')/g, '$1.js'));
  } else cpSync(from, to);
}

const program = ts.createProgram(
  typed.map((path) => join(src, path)),
  {
    ...options,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2024.d.ts'],
    strict: true,
    skipLibCheck: true,
    types: [],
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: src,
    outDir: made,
  },
);
program.emit(undefined, (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace(/(from '\.{1,2}\/[^']+)\.ts(?=')/g, '$1.js'));
});

rmSync(lib, { recursive: true, force: true });
renameSync(made, lib);
