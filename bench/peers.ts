import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

/** A way to make a site of the articles and entries of a dossier. */
export interface Builder {
  name: string;
  /** Makes ready what is not measured; returns the commands that are, one after the other, and the folder they fill. */
  prepare(content: string, work: string): { commands: string[][]; cwd: string; site: string };
}

const project = fileURLToPath(new URL('../', import.meta.url));
const STARLIGHT = ['@astrojs/starlight@0.42.4', 'astro@7.3.5'];

const reperes: Builder = {
  name: 'Repères',
  prepare(content, work) {
    const site = join(work, 'site');
    return {
      commands: [
        [process.execPath, join(project, 'src/cli/reperes.mjs'), 'build', '--content', content, '--out', site],
      ],
      cwd: project,
      site,
    };
  },
};

/** No annotation, no glossary: pages of the same texts, lists of them, and the search that is published for any site. */
const hugo: Builder = {
  name: 'Hugo and stock Pagefind',
  prepare(content, work) {
    const site = join(work, 'public');
    copyPages(content, join(work, 'content'));
    write(
      work,
      'hugo.toml',
      'baseURL = "/"\ntitle = "Dossier"\nlanguageCode = "fr"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    );
    const page = (main: string) =>
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>${main}</main></body></html>\n`;
    write(work, 'layouts/_default/single.html', page('<time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}'));
    const list = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>';
    write(work, 'layouts/_default/list.html', page(list).replace(' data-pagefind-body', ''));
    const pagefind = join(project, 'node_modules/pagefind/lib/runner/bin.cjs');
    return {
      commands: [
        ['hugo', '--quiet'],
        [process.execPath, pagefind, '--site', site],
      ],
      cwd: work,
      site,
    };
  },
};

/** As it comes: its search is Pagefind too; a sidebar of all pages is not what anyone would want of thousands. */
const starlight: Builder = {
  name: 'Starlight',
  prepare(content, work) {
    const shared = resolve(work, '../starlight-packages');
    if (!existsSync(join(shared, 'node_modules'))) {
      mkdirSync(shared, { recursive: true });
      write(shared, 'package.json', '{ "private": true, "type": "module" }\n');
      execFileSync('npm', ['install', '--no-audit', '--no-fund', ...STARLIGHT], { cwd: shared, stdio: 'inherit' });
    }
    cpSync(join(shared, 'package.json'), join(work, 'package.json'));
    execFileSync('ln', ['-sfn', join(shared, 'node_modules'), join(work, 'node_modules')]);
    copyPages(content, join(work, 'src/content/docs'));
    write(work, 'src/content/docs/index.md', '---\ntitle: Dossier\n---\n\nUn dossier.\n');
    write(
      work,
      'astro.config.mjs',
      "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Dossier', sidebar: [{ label: 'Dossier', link: '/' }] })] });\n",
    );
    write(
      work,
      'src/content.config.ts',
      "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    );
    const astro = join(shared, 'node_modules/astro/bin/astro.mjs');
    return { commands: [[process.execPath, astro, 'build']], cwd: work, site: join(work, 'dist') };
  },
};

export const builders = { reperes, hugo, starlight };

/** Articles and entries with the front matter that any generator knows: a title, a date. */
function copyPages(content: string, to: string): void {
  for (const folder of ['articles', 'actors', 'places']) {
    mkdirSync(join(to, folder), { recursive: true });
    for (const file of readdirSync(join(content, folder))) {
      const [, fields = '', body = ''] =
        /^---\n(.*?)---\n(.*)$/s.exec(readFileSync(join(content, folder, file), 'utf8')) ?? [];
      const { title, name, date } = parse(fields);
      writeFileSync(
        join(to, folder, file),
        `---\n${stringify({ title: title ?? name, ...(date ? { date } : {}) })}---\n${body}`,
      );
    }
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Removes what a build left, so that each begins with nothing. */
export function clean(site: string, work: string): void {
  for (const folder of [site, join(work, 'resources'), join(work, '.astro'), join(work, 'node_modules/.astro')]) {
    rmSync(folder, { recursive: true, force: true });
  }
}
