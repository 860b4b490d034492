import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConvertedArticle } from '../../src/convert/format.ts';
import { markdownFormat } from '../../src/convert/markdown.ts';
import { writeBody } from '../../src/markdown/write-body.ts';

const png = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');

async function convert(text: string): Promise<ConvertedArticle> {
  const sibling = (path: string) => (path === 'photo.png' ? png : undefined);
  const [article] = await markdownFormat.convert({ name: 'a.md', bytes: new TextEncoder().encode(text), sibling });
  assert.ok(article);
  return article;
}

const written = ({ tree }: ConvertedArticle) => writeBody(tree, 'a.md');

describe('converting Markdown of another program', () => {
  it('takes along pictures and follows links whose addresses stand elsewhere in the text', async () => {
    const article = await convert(
      'Un texte, [une page][], [une autre *page*][1] et [une voisine][v].\n\n![Le port][p]\n\n[une page]: https://journal.example/\n[1]: <https://journal.example/1> "Titre"\n[v]: voisine.md\n[P]: photo.png\n[p]: gone.png\n',
    );
    assert.equal(article.media.length, 1);
    assert.equal(
      written(article),
      `Un texte, [une page](https://journal.example/), [une autre *page*](https://journal.example/1 "Titre") et une voisine.\n\n![Le port](../media/${article.media[0]?.name})\n`,
    );
    assert.deepEqual(
      article.diagnostics.filter(({ rule }) => rule === 'part-unread').map(({ line }) => line),
      [1],
    );
  });
});
