import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertNoHostInDisguise, DISGUISES, shownHtml } from '../written-addresses.ts';

/** As Markdown has it, where a backslash escapes the sign after it. */
const escaped = (address: string) => address.replaceAll('\\', '\\\\');

describe('an address of an author', () => {
  for (const address of DISGUISES) {
    it(`calls no other host and hides none, in Markdown and in HTML, written ${address}`, () => {
      for (const written of [address, escaped(address)]) {
        for (const target of [written, `<${written}>`]) {
          assertNoHostInDisguise(shownHtml(`![Carte](${target}) [Suite](${target}) ![Plan][p]\n\n[p]: ${target}\n`));
        }
      }
      const html = `<img src="${address}" srcset="${address}" alt="Carte"> <a href="${address}" ping="${address}">Suite</a>`;
      const shown = shownHtml(
        `${html}\n\n<figure>${html}</figure>\n\n<video poster="${address}" src="${address}"></video>`,
      );
      assertNoHostInDisguise(shown);
      assert.match(shown, /Suite/);
    });
  }

  it('that leads to another host says so in full, so that a page read from disk leads there too', () => {
    assert.match(
      shownHtml('[Suite](//host.example/x)'),
      /<a href="https:\/\/host\.example\/x" rel="noopener noreferrer">/,
    );
    assert.match(shownHtml('<a href="/\\host.example/x">Suite</a>'), /<a href="https:\/\/host\.example\/x" /);
    assert.match(shownHtml('[Suite](http:/host.example/é)'), /<a href="http:\/\/host\.example\/%C3%A9" /);
    assert.match(shownHtml('[Suite](//)'), /<a rel="noopener noreferrer">Suite<\/a>/);
  });

  it('that stays on the site stays as it is written', () => {
    for (const address of ['../media/a.png', '/%09/a.png', '/media/a.png', 'b.md#p-2', '?a=//b'])
      assert.match(shownHtml(`[Suite](${address})`), new RegExp(`<a href="${address.replace(/[.?]/g, '\\$&')}">`));
  });
});
