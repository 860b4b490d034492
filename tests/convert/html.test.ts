import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConvertedArticle } from '../../src/convert/format.ts';
import { htmlFormat } from '../../src/convert/html/html.ts';
import { composeArticle } from '../../src/intake/compose.ts';
import { blockTexts } from '../../src/markdown/write-body.ts';
import { assertNoHostInDisguise, DISGUISES, shownHtml } from '../written-addresses.ts';

const sentence = 'Le port a rouvert hier, après trois mois de fermeture et de travaux.';

async function convert(body: string, lang = 'fr'): Promise<ConvertedArticle> {
  const bytes = new TextEncoder().encode(`<html lang="${lang}"><body>${body}</body></html>`);
  const [article] = await htmlFormat.convert({ name: 'a.html', bytes });
  assert.ok(article);
  return article;
}

const texts = async (body: string, lang?: string) => blockTexts((await convert(body, lang)).tree);

describe('converting a web page', () => {
  it('takes no drawing and no script for elements within each other', async () => {
    const drawing = `<svg>${'<path d="M0 0"/>'.repeat(600)}</svg>`;
    const script = `<script>${'if (i<n) n--;'.repeat(600)}</script>`;
    const unclosed = `<ul>${'<li>Un point de la liste.'.repeat(600)}</ul>`;
    const [first] = await texts(`${drawing}${script}<p>${sentence}</p>${unclosed}`);
    assert.equal(first, sentence);
  });

  it('reads a page whose links are encoded as pages were before UTF-8', async () => {
    assert.deepEqual(await texts(`<p><a href="#d%E9but">1</a> ${sentence}</p><p id="x">Fin de la page.</p>`), [
      `1 ${sentence}`,
      'Fin de la page.',
    ]);
  });

  it('sets the quotation marks that a browser sets, by the language of the page', async () => {
    const quoted = `<p>${sentence} <q>Oui, dit-il, <q>oui</q> et <em>non</em></q></p>`;
    assert.deepEqual(await texts(quoted), [`${sentence} «Oui, dit-il, ‹oui› et non»`]);
    assert.deepEqual(await texts(quoted, 'de-AT'), [`${sentence} „Oui, dit-il, ‚oui‘ et non“`]);
    assert.deepEqual(await texts(quoted, 'xx'), [`${sentence} “Oui, dit-il, ‘oui’ et non”`]);
  });

  it('writes no address that hides another host, whether the page’s own is known or not', async () => {
    const written = DISGUISES.map(
      (address) => `<p>${sentence} <img src="${address}"> <a href="${address}">Suite</a></p>`,
    );
    for (const base of ['', '<base href="//host.example/"><link rel="canonical" href="https://press.example/a">']) {
      const article = await convert(`${base}<article>${written.join('')}</article>`);
      const { text } = composeArticle(article, { file: 'a.html', sha256: '0'.repeat(64) }, {}, 'fr');
      const html = shownHtml(text);
      assert.equal(html.split(sentence.slice(0, 20)).length - 1, DISGUISES.length);
      assertNoHostInDisguise(html);
    }
  });

  it('keeps a picture that stands in the page itself, byte by byte', async () => {
    const png = 'data:image/png,%89PNG%0D%0A%1A%0A%00%FF';
    const { media } = await convert(`<p>${sentence}</p><p><img src="${png}" alt="Le port"></p>`);
    assert.deepEqual(media[0]?.bytes, Buffer.from('\x89PNG\r\n\x1A\n\0\xFF', 'latin1'));
  });
});
