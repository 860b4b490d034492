import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../src/markdown/pipeline.ts';
import { treeHtml } from '../../src/markdown/tree-html.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import type { LinkPolicy } from '../../src/model/mention.ts';
import { compileGazetteer } from '../../src/text/gazetteer.ts';

const { gazetteer } = compileGazetteer([
  { id: 'raqqa', collection: 'places', name: 'Raqqa', aliases: [] },
  { id: 'fds', collection: 'actors', name: 'Forces démocratiques syriennes', aliases: ['FDS'] },
]);

function render(text: string, policy: LinkPolicy = 'every', lang = 'fr') {
  const footnotes = { heading: 'Notes', back: 'Retour au renvoi' };
  const { reading } = readMarkdown(text, 'articles/a.md', { gazetteer, policy, lang, folder: 'articles', footnotes });
  const html = treeHtml(reading.tree, lang, {
    entity: (collection, id) => `../${collection}/${id}.html`,
    file: (address) => address.replace(/\.md(?=#|$)/, '.html'),
  });
  return { ...reading, html };
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

describe('rendering a text', () => {
  it('makes a mention a link to its entry, with an anchor of its own', () => {
    assert.equal(
      render('à Raqqa').html,
      '<p id="p-1">à <a class="mention" data-entity="raqqa" id="m-raqqa-1" href="../places/raqqa.html" data-collection="places">Raqqa</a></p>',
    );
  });

  it('ends no line before « : » or within « 2 800 », where the author typed plain spaces, and changes none of them', () => {
    const text = 'Raqqa : « Prise » à 2 800 km ; et `a : b`';
    const { html } = render(text);
    assert.match(html, /Raqqa<\/a><span class="tied"> <\/span>: «<span class="tied"> <\/span>Prise/);
    assert.equal(html.match(/class="tied"/g)?.length, 5);
    assert.match(html, /<code>a : b<\/code>/);
    assert.equal(textOf(html), text.replaceAll('`', ''));
    assert.doesNotMatch(render('Raqqa : x', 'every', 'en').html, /tied/);
  });

  it('splits a mention at the borders of emphasis; the first piece has the anchor', () => {
    const { html } = render('Les **Forces** *démocratiques* syriennes');
    assert.deepEqual(html.match(/data-part="\w+"/g), [
      'data-part="start"',
      'data-part="middle"',
      'data-part="middle"',
      'data-part="end"',
    ]);
    assert.match(html, /id="m-fds-1"[^>]*data-part="start"/);
    assert.equal(html.replace(/<[^>]*>/g, ''), 'Les Forces démocratiques syriennes');
    assert.equal(html.match(/id="m-fds-1"/g)?.length, 1);
  });

  it('leaves an anchor where the policy asks for no link', () => {
    const { html } = render('Raqqa, Raqqa', 'first');
    assert.equal(html.match(/<a class="mention"/g)?.length, 1);
    assert.match(
      html,
      /<span class="mention mention-unlinked" data-entity="raqqa" id="m-raqqa-2" data-collection="places">/,
    );
  });

  it('shows a mark as its text, linked', () => {
    assert.match(
      render('la :place[ville]{#raqqa} tombe').html,
      /la <a class="mention" data-entity="raqqa"[^>]*>ville<\/a> tombe/,
    );
  });

  it('reports a mark for an entry of another collection, for none, or inside a link', () => {
    const messages = (text: string) => render(text).diagnostics.map(({ rule, message, line }) => [rule, message, line]);
    assert.deepEqual(messages('x\n\n:actor[ville]{#raqqa}'), [
      ['mark-unknown', ':actor[…]: “raqqa” is an entry of places', 3],
    ]);
    assert.deepEqual(messages(':place[ville]'), [['mark-unknown', 'the mark :place[…] names no entry', 1]]);
    assert.equal(messages('[a :place[b]{#raqqa}](https://example.org)')[0]?.[0], 'mark-misplaced');
  });

  it('shows each character of nested marks once, links the outer one and reports the inner one', () => {
    const { html, mentions, diagnostics } = render('la :place[grande :place[ville]{#raqqa} là]{#raqqa} tombe');
    assert.equal(textOf(html), 'la grande ville là tombe');
    assert.equal(mentions.length, 1);
    assert.deepEqual(
      diagnostics.map(({ rule, column }) => [rule, column]),
      [['mark-misplaced', 18]],
    );
  });

  for (const text of [
    ':place[[ville](b.md)]{#raqqa}',
    ':place[`ville`]{#raqqa}',
    ':place[![ville](x.png)]{#raqqa}',
    ':place[ville[^1]]{#raqqa}\n\n[^1]: Note.',
    '<a href="https://example.org">:place[ville]{#raqqa}</a>',
    ':place[]{#raqqa}',
  ]) {
    it(`reports the mark and makes no mention of ${JSON.stringify(text)}`, () => {
      const { mentions, diagnostics } = render(text);
      assert.deepEqual(mentions, []);
      assert.deepEqual(
        diagnostics.map(({ rule }) => rule),
        ['mark-misplaced'],
      );
    });
  }

  it('leaves links of the author’s HTML as they are, across paragraphs too', () => {
    const inner = (html: string) => html.match(/<a href="q">[\s\S]*?<\/a>/)?.[0];
    assert.equal(inner(render('<a href="q">Raqqa</a>').html), '<a href="q">Raqqa</a>');
    assert.equal(inner(render('<a href="q">\n\nRaqqa\n\n</a>').html), '<a href="q">\n<p>Raqqa</p>\n</a>');
    assert.deepEqual(
      render('x <a href="q">y\n\nRaqqa</a> Raqqa').mentions.map(({ start }) => start),
      [6],
    );
  });

  for (const [text, lost] of [
    ['x[^1]\n\n[^1]: Une note.\n\n[^2]: Raqqa.', ['Raqqa.']],
    ['x[^1]\n\n[^1]: Une note.\n[^1]: Raqqa.', ['Raqqa.']],
    ['x\n\n[^2]: Voir [Raqqa](b.md).', ['Voir']],
    ['| a |\n| - |\n| b | Raqqa |', ['Raqqa']],
    ['x <svg><text>Raqqa</text></svg>', ['Raqqa']],
    ['x <math><mi>Raqqa</mi></math>', ['Raqqa']],
    ['x <template>Raqqa</template>', ['Raqqa']],
    ['x <noscript>Raqqa</noscript>', ['Raqqa']],
    ['x <iframe>Raqqa</iframe>', ['Raqqa']],
    ['x <object>Raqqa</object>', ['Raqqa']],
    ['x <select>Raqqa</select>', []],
    ['x <xmp>Raqqa</xmp>', []],
    ['x <noembed>Raqqa</noembed>', []],
    ['x <plaintext>Raqqa', []],
  ] as const) {
    it(`counts no mention without an anchor and reports what is lost in ${JSON.stringify(text)}`, () => {
      const { html, mentions, diagnostics } = render(text);
      assert.deepEqual(mentions, []);
      assert.deepEqual(
        diagnostics.map(({ rule, message }) => [rule, message]),
        lost.map((words) => ['text-lost', `“${words}” would not be on the page`]),
      );
      assert.equal(textOf(html).includes('Raqqa'), lost.length === 0);
    });
  }

  it('links a form that a raw line break divides in two pieces', () => {
    const { html } = render('Forces démocratiques<br>syriennes');
    assert.match(html, />Forces démocratiques<\/a><br><a [^>]*data-part="end">syriennes<\/a>/);
  });

  it('keeps tables, footnotes, strikethrough and figures', () => {
    const { html } = render(
      '| a |\n| - |\n| Raqqa |\n\n~~x~~[^1]\n\n[^1]: Raqqa\n\n![vue](../media/x.jpg "Vue de Raqqa")',
    );
    assert.match(html, /<td><a class="mention"[^>]*id="m-raqqa-1"/);
    assert.match(html, /<del>x<\/del>/);
    assert.match(html, /<a href="#user-content-fn-1" id="user-content-fnref-1"/);
    assert.match(html, /<li id="user-content-fn-1">/);
    assert.match(html, /<a href="#user-content-fnref-1"[^>]* aria-label="Retour au renvoi 1"/);
    assert.match(
      html,
      /<figure><img src="\.\.\/media\/x\.jpg" alt="vue" loading="lazy"><figcaption>Vue de <a class="mention"/,
    );
  });

  it('turns a picture of another site into a link to it', () => {
    const { html } = render('![Une carte](https://example.org/x.png)');
    assert.doesNotMatch(html, /<img/);
    assert.match(html, /<a href="https:\/\/example\.org\/x\.png" rel="noopener noreferrer"[^>]*>Une carte<\/a>/);
  });

  it('leads from one file of the content to the page of another, and says where', () => {
    const { html, links } = render('[x](b.md#p-2)\n[y](c.md)');
    assert.match(html, /href="b\.html#p-2"/);
    assert.deepEqual(links, [
      { kind: 'link', path: 'articles/b.md', line: 1, column: 1 },
      { kind: 'link', path: 'articles/c.md', line: 2, column: 1 },
    ]);
  });

  it('gives plain data without an address of the site, which JSON and copies carry whole', () => {
    const { html: _, ...reading } = render(
      '## Raqqa\n\n*Les* Forces **démocratiques** syriennes à `x` <b>Raqqa</b>[^1]\n\n[^1]: a',
    );
    assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading);
    assert.deepEqual(structuredClone(reading), reading);
    assert.doesNotMatch(JSON.stringify(reading.tree), /\.html|position/);
  });

  it('keeps harmless HTML and mends what is not closed', () => {
    const { html } = render('H<sub>2</sub>O <span title="Raqqa">Raqqa</span> <b>gras');
    assert.match(html, /H<sub>2<\/sub>O <span title="Raqqa"><a class="mention"/);
    assert.match(html, /<b>gras<\/b>/);
  });

  it('gives headings anchors and lists them', () => {
    const { html, headings } = render('## À Raqqa\n\n## À Raqqa');
    assert.deepEqual(
      headings.map(({ id, depth }) => [id, depth]),
      [
        ['s-à-raqqa', 2],
        ['s-à-raqqa-1', 2],
      ],
    );
    assert.match(html, /<h2 id="s-à-raqqa">/);
  });

  it('fails with the file and the step where a step fails', () => {
    const broken = {
      collections: new Map(),
      silent: new Set<string>(),
      hasEqualNames: false,
      index() {
        throw new TypeError('planted');
      },
    };
    assert.throws(
      () =>
        readMarkdown('x', 'articles/a.md', {
          gazetteer: broken,
          lang: 'fr',
          folder: 'articles',
          footnotes: { heading: '', back: '' },
        }),
      (error) =>
        error instanceof DiagnosticError &&
        /articles\/a\.md:1:1 error: the step annotate failed: planted/.test(error.message),
    );
  });
});
