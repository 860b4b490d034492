import { fileURLToPath } from 'node:url';
import { type StaticHost, startHost, staticFiles } from '../../src/cli/static-host.ts';

/** The site as `npm run build` left it. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Serves a site at `/` and, unchanged, at `/a/b/`, as `npx reperes preview` would. */
export function serve(root = dist): Promise<StaticHost> {
  const [atRoot, below] = [staticFiles(root, '/'), staticFiles(root, '/a/b/')];
  return startHost((request, response) => {
    const handler = request.url?.startsWith('/a/b/') ? below : atRoot;
    handler(request, response);
  }, 0);
}
