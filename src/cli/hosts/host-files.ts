import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { archiveName } from '../../views/urls.ts';

/** Where `init --host` can have a dossier published; `none` writes nothing. */
export const hosts = ['none', 'github', 'gitlab', 'netlify', 'cloudflare'] as const;

export type Host = (typeof hosts)[number];

/** A file of a new dossier. */
export interface HostFile {
  /** Path in the folder of the dossier, with `/`. */
  path: string;
  text: string;
}

/** By the path in a dossier, the file here that it is made of. */
const templates: Record<Host, Record<string, string>> = {
  none: {},
  github: { '.github/workflows/publish.yml': 'github.yml' },
  gitlab: { '.gitlab-ci.yml': 'gitlab.yml' },
  netlify: {
    'netlify.toml': 'netlify.toml',
    'netlify/keep-readings/index.js': 'netlify-plugin.js.txt',
    'netlify/keep-readings/manifest.yml': 'netlify-plugin.yml',
    'netlify/keep-readings/package.json': 'netlify-plugin.json',
  },
  cloudflare: {
    '.github/workflows/publish.yml': 'cloudflare.yml',
    'wrangler.jsonc': 'cloudflare.jsonc',
    'cloudflare/_headers': 'cloudflare-headers.txt',
  },
};

/**
 * What a host wants to find in the repository of a dossier: it checks, builds and publishes at each push, and keeps what
 * has been read between two builds.
 * @param title of the dossier, of which hosts that want a name make one.
 */
export function hostFiles(host: Host, title: string): HostFile[] {
  return Object.entries(templates[host]).map(([path, template]) => {
    const text = readFileSync(fileURLToPath(new URL(template, import.meta.url)), 'utf8');
    return { path, text: text.replaceAll('"NAME"', JSON.stringify(archiveName(title))) };
  });
}
