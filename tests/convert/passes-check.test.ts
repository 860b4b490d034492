import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { formatOf } from '../../src/convert/registry.ts';
import { composeArticle } from '../../src/intake/compose.ts';
import { readMarkdown } from '../../src/markdown/pipeline.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import { compileGazetteer } from '../../src/text/gazetteer.ts';

const { gazetteer } = compileGazetteer([]);

/** What `check` finds wrong with an original as `convert` writes it. */
async function faultsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  try {
    const articles = await (await formatOf(name)).convert({ name, bytes });
    return articles.flatMap((article) => {
      const { text } = composeArticle(article, { file: name, sha256: '0'.repeat(64) }, {}, 'fr');
      const footnotes = { heading: 'Notes', back: 'Retour' };
      const { reading } = readMarkdown(text, 'articles/a.md', { gazetteer, lang: 'fr', folder: 'articles', footnotes });
      const media = new Set(article.media.map((medium) => `media/${medium.name}`));
      const broken = reading.links.filter(({ path }) => !media.has(path)).map(({ path }) => `link-broken ${path}`);
      return [
        ...reading.diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ rule, message }) => `${rule} ${message}`),
        ...broken,
      ];
    });
  } catch (error) {
    // Refused with a reason: nothing is written.
    if (error instanceof DiagnosticError && error.diagnostics.every(({ rule }) => rule !== 'convert-fidelity'))
      return [];
    throw error;
  }
}

const words = fc.constantFrom(
  ...[
    'La crue de la Loue a surpris les habitants d’Ornans, a dit le maire.',
    'mot',
    '  ',
    '\n',
    '10',
    '|',
    '*',
    '_',
    '`',
  ],
  ...[
    '[^1]',
    '[x](y)',
    '# ',
    '- ',
    '1. ',
    ':actor[x]{#y}',
    '&amp;',
    '&lt;b&gt;',
    '<inaudible>',
    '---',
    '\\',
    '!',
    '<br>',
    '%%',
  ],
  ...['<img src="a.png">', '<img src="https://x.example/a.png" alt="a|b">', '<hr>', '~~', '=====', 'é', 'مدينة'],
);
const tags = fc.constantFrom(
  ...[
    'p',
    'div',
    'b',
    'em',
    'a href="#n"',
    'a href="https://x.example/"',
    'ul',
    'ol',
    'li',
    'blockquote',
    'pre',
    'code',
  ],
  ...[
    'table',
    'tr',
    'td',
    'td colspan="3"',
    'th',
    'td rowspan="2"',
    'caption',
    'thead',
    'h2',
    'h3',
    'sup',
    'sub',
    'del',
  ],
  ...[
    'figure',
    'figcaption',
    'li id="n"',
    'section',
    'aside',
    'dl',
    'dt',
    'dd',
    'span',
    'q',
    'u',
    'details',
    'summary',
  ],
);
const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, words, tie('element')),
  element: fc
    .tuple(tags, fc.array(tie('node'), { maxLength: 5 }), fc.boolean())
    .map(([tag, inner, closes]) => `<${tag}>${inner.join('')}${closes ? `</${tag.split(' ')[0]}>` : ''}`),
}));

describe('whatever convert writes passes check', () => {
  it('of random HTML, as a page, in an e-mail and in a feed', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 8 }), async (parts) => {
        const html = `<p>Une phrase entière, assez longue pour être un article, se tient ici.</p>${parts.join('')}`;
        assert.deepEqual(await faultsOf('a.html', bytes(html)), []);
        assert.deepEqual(
          await faultsOf('a.eml', bytes(`Subject: S\nContent-Type: text/html; charset=utf-8\n\n${html}`)),
          [],
        );
        const item = `<rss><item><title>T</title><description><![CDATA[${html.replaceAll(']]>', '')}]]></description></item></rss>`;
        assert.deepEqual(await faultsOf('a.xml', bytes(item)), []);
      }),
      { numRuns: Number(process.env.REPERES_RUNS ?? 60) },
    );
  });

  it('of random Markdown and plain text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(node, fc.constant('\n\n')), { minLength: 1, maxLength: 12 }),
        async (parts) => {
          const text = new TextEncoder().encode(`Un premier paragraphe.\n\n${parts.join(' ')}`);
          assert.deepEqual(await faultsOf('a.md', text), []);
          assert.deepEqual(await faultsOf('a.txt', text), []);
        },
      ),
      { numRuns: Number(process.env.REPERES_RUNS ?? 60) },
    );
  });

  const corpora = process.env.REPERES_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
  const skip = existsSync(`${corpora}/html-cc`) ? false : 'the corpora are not here';
  it('of the corpora', { skip }, async () => {
    for (const folder of ['html-cc', 'docx', 'feeds', 'ugly-text', 'wikinews-fr-2012-html']) {
      for (const name of readdirSync(`${corpora}/${folder}`)
        .slice(0, 30)
        .filter((one) => /\.(?:html|docx|xml|txt|eml|md)$/.test(one))) {
        assert.deepEqual(await faultsOf(name, readFileSync(`${corpora}/${folder}/${name}`)), [], `${folder}/${name}`);
      }
    }
  });
});
