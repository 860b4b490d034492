/** The layers of the project: a file imports only from a lower number, or from its own folder. */
const layers = [
  ['model'],
  ['text', 'convert'],
  ['markdown'],
  ['content'],
  ['dossier'],
  ['views'],
  ['export', 'intake', 'site', 'pages'],
  ['integrations', 'desk'],
  ['cli'],
];

/** What a folder takes from another of its own layer. */
const beside = { convert: ['text'], pages: ['site'], export: ['site'] };

/** Within the site: pages are made of layouts and components, these of i18n and styles; scripts of i18n. */
const site = {
  i18n: [],
  styles: [],
  client: ['i18n'],
  components: ['i18n'],
  layouts: ['i18n', 'styles', 'components'],
};

const forbidden = layers.flatMap((folders, number) =>
  folders.map((folder) => {
    const lower = layers.slice(0, number).flat();
    const allowed = [folder, ...lower, ...(beside[folder] ?? [])];
    return {
      name: `layer-${number}-${folder}`,
      comment: `src/${folder}/ imports from ${allowed.join(', ')} and nothing else of ours`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
    };
  }),
);

const withinSite = Object.entries(site).map(([folder, others]) => ({
  name: `site-${folder}`,
  comment: `src/site/${folder}/ imports of the site from ${[folder, ...others].join(', ')} and nothing else`,
  severity: 'error',
  from: { path: `^src/site/${folder}/` },
  to: { path: '^src/site/', pathNot: `^src/site/(${[folder, ...others].join('|')})/` },
}));

export default {
  forbidden: [
    ...forbidden,
    ...withinSite,
    {
      name: 'search-contract',
      comment:
        'what the index and the script of the search must both know stands in src/model/search/ and src/text/search-fold.ts',
      severity: 'error',
      from: { path: '^src/(?:integrations|views|pages|cli)/' },
      to: { path: '^src/site/client/' },
    },
    {
      name: 'what-leaves',
      comment: 'src/export/exported.ts alone decides what of a dossier leaves it; writers see what it hands out',
      severity: 'error',
      from: { path: '^src/export/', pathNot: '^src/export/exported\\.ts$' },
      to: { path: '^src/(?:dossier|content|intake)/' },
    },
    {
      name: 'what-export-says',
      comment: 'a file that leaves speaks the language of the interface, and knows nothing else of the site',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: '^src/site/', pathNot: '^src/site/i18n/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    // What only .astro files import is not seen from here; tests/layers.test.ts reads those.
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.entry\\.ts$', '^src/site/(i18n|components)/'],
      },
      to: {},
    },
    {
      name: 'no-barrel',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '/index\\.ts$', pathNot: 'node_modules' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^astro:' } },
    {
      name: 'text-is-pure',
      comment: 'the annotator is strings in, mentions out',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    exclude: { path: '\\.astro$|^src/create-reperes/' },
  },
};
