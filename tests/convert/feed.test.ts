import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedFormat } from '../../src/convert/feed.ts';
import type { ConvertedArticle } from '../../src/convert/format.ts';

async function convert(...items: string[]): Promise<ConvertedArticle[]> {
  const feed = `<rss><channel><title>J</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
  return feedFormat.convert({ name: 'f.xml', bytes: new TextEncoder().encode(feed) });
}

const text = (words: string) => `<description>&lt;p>${words}, et une phrase assez longue.&lt;/p></description>`;

describe('converting a feed', () => {
  it('gives no date to an article whose first words name a day without its year', async () => {
    const [article] = await convert(`<title>Raid</title>${text('15 octobre - Un raid a visé la ville')}`);
    assert.equal(article?.date, undefined);
  });

  it('gives each item an id of its own, where several have the same title or the same guid, or none has any', async () => {
    const kinds = ['<title>Brèves</title>', '<guid>1</guid>', ''];
    for (const kind of kinds) {
      const articles = await convert(`${kind}${text('Un incendie')}`, `${kind}${text('Une inondation')}`);
      const [first, second] = articles.map(({ item }) => item);
      assert.ok(first && second && first !== second, kind);
      // Another item above them changes nothing of what they are called.
      const [, again] = await convert(
        `<title>Autre</title>${text('Autre chose')}`,
        `${kind}${text('Un incendie')}`,
        `${kind}${text('Une inondation')}`,
      );
      assert.equal(again?.item, first, kind);
    }
  });

  it('leaves an id as the feed gives it where it is the only one of its kind', async () => {
    const [article] = await convert(`<guid>urn:1</guid>${text('Un incendie')}`, `<guid>urn:2</guid>${text('Deux')}`);
    assert.equal(article?.item, 'urn:1');
  });
});
