import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Bench } from './pool.ts';
import type { TextPage } from './renderer.ts';

// A thread that makes pages, with the bundle that Astro has made of them: pages come in, in batches, and their facts go
// out.
const { entry, styles, shared, lists, out, compiled } = workerData as Bench;
if (compiled) enableCompileCache(compiled);
const [{ HandedContent }, { showContent }, { TextPageRenderer }, { app }] = await Promise.all([
  import('../../views/handed-page.ts'),
  import('../../views/site-content.ts'),
  import('./renderer.ts'),
  import(entry),
]);
// All that a page's head is made from besides its component.
app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
const routes = new Map<string, unknown>(
  app.manifest.routes.map(({ routeData }: { routeData: { component: string } }) => [routeData.component, routeData]),
);
const content = new HandedContent(shared, lists);
showContent(content);
const renderer = new TextPageRenderer(content, out, (request, component) =>
  app.render(request, { routeData: routes.get(component) }),
);

// One batch after the other: the content holds one page.
let last = Promise.resolve();
parentPort?.on('message', (pages: TextPage[]) => {
  last = last.then(async () => {
    const made = [];
    for (const page of pages) made.push(await renderer.make(page));
    parentPort?.postMessage(
      made,
      made.flatMap(({ packed }) => (packed ? [packed.content.buffer] : [])),
    );
  });
});
