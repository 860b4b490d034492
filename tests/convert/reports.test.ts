import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { docxFormat } from '../../src/convert/docx.ts';
import { emailFormat } from '../../src/convert/email.ts';
import { feedFormat } from '../../src/convert/feed.ts';
import type { ConvertedArticle, SourceFormat } from '../../src/convert/format.ts';
import { htmlFormat } from '../../src/convert/html/html.ts';
import { formatOf } from '../../src/convert/registry.ts';
import { blockTexts } from '../../src/markdown/write-body.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

/** Inputs of the kinds that other programs of this sort were reported to fail at, in our own words. */
const one = 'The ferry of Ostrey sailed again on Monday at six, after eleven days of strike, with a brass band aboard.';
const two =
  'The crews had voted on Friday by 212 votes to 40, the secretary of their union said in the old fish market.';
const three = 'A hearing on the winter timetable is set for the second week of June, in public, at the county hall.';

async function first(format: SourceFormat, name: string, bytes: string | Uint8Array): Promise<ConvertedArticle> {
  const [article] = await format.convert({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
  assert.ok(article);
  return article;
}

const textOf = ({ tree }: ConvertedArticle) => blockTexts(tree).join('\n');

function holds(article: ConvertedArticle, ...texts: string[]): void {
  for (const text of texts) assert.ok(textOf(article).includes(text), `“${text}” is missing in “${textOf(article)}”`);
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A Word file of a body, and other parts by their paths below `word/`. */
function word(body: string, parts: Record<string, string> = {}, relationships = ''): Uint8Array {
  const types = `${['rels', 'xml', 'html', 'mht'].map((end) => `<Default Extension="${end}" ContentType="application/xml"/>`).join('')}<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types">${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relationships}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`word/${name}`, part])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])));
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...parts: string[]) => `<w:p>${parts.join('')}</w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

describe('a Word file', () => {
  it('keeps what stands in content controls, around words, cells, rows and each other', async () => {
    const table = `<w:tbl><w:tr>${cell('Boat')}${control(cell('Hour'))}</w:tr>${control(`<w:tr>${cell('Alma')}${cell('six')}</w:tr>`)}</w:tbl>`;
    const body = [paragraph(run('Before '), control(run('within')), run(' after.')), control(control(table))];
    holds(await first(docxFormat, 'a.docx', word(body.join('') + paragraph(run(one)))), 'Before within after.', 'Hour');
  });

  it('keeps the words of smart tags, and of a text that was moved once', async () => {
    const tag = `<w:smartTag w:element="place">${run('Europe')}</w:smartTag>`;
    const moved = (mark: string) => paragraph(`<w:${mark} w:id="1" w:author="A">${run('Pay the crews.')}</w:${mark}>`);
    const body = [paragraph(run('The best harbour of '), tag, run('.')), moved('moveTo'), moved('moveFrom')];
    const article = await first(docxFormat, 'a.docx', word(body.join('') + paragraph(run(one))));
    holds(article, 'The best harbour of Europe.');
    assert.equal(textOf(article).split('Pay the crews.').length, 2);
  });

  it('keeps line breaks, hyphens and signs that stand as elements, and drops the code of a deleted field', async () => {
    const signs = `<w:r><w:t>one</w:t><w:cr/><w:t>two e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>`;
    const field = ['begin', 'separate', 'end'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
    field.splice(1, 0, '<w:r><w:delInstrText> REF _Ref1 </w:delInstrText></w:r>');
    const deleted = `<w:del w:id="1" w:author="A">${field.join('')}</w:del>`;
    const article = await first(
      docxFormat,
      'a.docx',
      word(paragraph(run(one), deleted, run(' End.')) + paragraph(signs)),
    );
    assert.match(textOf(article), /onetwo e[-\u2011]mail/);
    assert.ok(JSON.stringify(article.tree).includes('"break"'));
    holds(article, `${one} End.`);
  });

  it('that is HTML put in whole is read, as a page or as a web archive', async () => {
    const page = `<html><head><title>T</title></head><body><p>${one}</p><p>${two}</p></body></html>`;
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--b--\r\n`;
    const chunk = (name: string) => `<Relationship Id="r5" Type="${office}/aFChunk" Target="${name}"/>`;
    const body = '<w:altChunk r:id="r5"/>';
    holds(await first(docxFormat, 'a.docx', word(body, { 'c.html': page }, chunk('c.html'))), one, two);
    holds(await first(docxFormat, 'a.docx', word(body, { 'c.mht': archive }, chunk('c.mht'))), one, two);
    const other = await first(docxFormat, 'a.docx', word(body + paragraph(run(one)), { 'c.rtf': '{' }, chunk('c.rtf')));
    assert.ok(other.diagnostics.some(({ message }) => message.includes('word/c.rtf')));
    assert.ok(!textOf(other).includes('chunk'));
  });
});

/** A message with CRLF line ends. */
const mail = (...lines: string[]) =>
  ['From: Nora Field <nora@post.example>', ...lines, ''].join('\n').replaceAll('\n', '\r\n');

const part = (type: string, text: string) => `Content-Type: ${type}; charset=utf-8\n\n${text}\n`;

describe('a letter', () => {
  it('with its boundary on a line that is not indented is read', async () => {
    const body = `--x=1\n${part('text/plain', one)}--x=1\n${part('text/html', `<p>${one}</p>`)}--x=1--`;
    const article = await first(
      emailFormat,
      'a.eml',
      mail('Subject: S', 'Content-Type: multipart/alternative;', 'boundary="x=1"', '', body),
    );
    assert.deepEqual(blockTexts(article.tree), [one]);
    assert.equal(article.title, 'S');
  });

  it('with two types is read by the one whose boundary stands in it', async () => {
    const types = ['a', 'b'].map((name) => `Content-Type: multipart/mixed; boundary="${name}"`);
    for (const [first_, second] of [types, types.toReversed()]) {
      const text = mail('Subject: S', first_ ?? '', second ?? '', '', `--b\n${part('text/plain', two)}--b--`);
      assert.deepEqual(blockTexts((await first(emailFormat, 'a.eml', text)).tree), [two]);
    }
  });

  it('of several parts that calls itself HTML is read part by part', async () => {
    const text = mail(
      'Subject: S',
      'Content-Type: text/HTML;',
      '\tboundary="--n"',
      '',
      `In MIME.\n----n\n${part('text/html', `<p>${one}</p>`)}----n\n${part('text/html', `<p>${three}</p>`)}----n--`,
    );
    assert.deepEqual(blockTexts((await first(emailFormat, 'a.eml', text)).tree), [one, three]);
  });

  const dates: readonly [header: string, edtf: string | undefined][] = [
    ['Tue, Oct 17 2000 02:15:24 -0700', '2000-10-17'],
    ['Thu, 27 May 2004 17:06:42 -0500\n.', '2004-05-27'],
    ['jue ago 30 13:55:12 2007', '2007-08-30'],
    ['Thu Aug 30 13:55:12 CEST 2007', '2007-08-30'],
    ['Thu, 03 Sep 15 00:01:01 +0200', '2015-09-03'],
    ['Thu, 03 Sep 98 00:01:01 +0200', '1998-09-03'],
    ['Tue, 207Oct 2015 10:30:00 EST', undefined],
  ];
  for (const [header, edtf] of dates) {
    it(`of “${header.replace('\n', ' ')}” is of ${edtf ?? 'no known day'}`, async () => {
      const { date } = await first(emailFormat, 'a.eml', mail(`Date: ${header}`, 'Subject: S', '', one));
      if (edtf === undefined) assert.ok(date === undefined || date.length < 10, date);
      else assert.equal(date, edtf);
    });
  }
});

describe('a feed', () => {
  const rss = (inner: string) => `<rss version="2.0"><channel><title>P</title><item>${inner}</item></channel></rss>`;

  it('may declare what a sign is called, and nothing that unfolds', async () => {
    const doctype = (entities: string) => `<?xml version="1.0"?><!DOCTYPE rss [${entities}]>`;
    const item = rss(`<title>A&dash;B</title><description>${one}&nbsp;! <![CDATA[&dash;]]> ${two}</description>`);
    const declared = '<!ENTITY nbsp "&#160;"> <!ENTITY dash "–">';
    const article = await first(feedFormat, 'a.xml', doctype(declared) + item);
    assert.equal(article.title, 'A–B');
    holds(article, `${one}\u00A0!`);
    for (const bad of [
      '<!ENTITY a "&b;&b;"><!ENTITY b "x">',
      '<!ENTITY a SYSTEM "file:///etc/hosts">',
      '<!ENTITY % p "x">',
    ]) {
      await assert.rejects(first(feedFormat, 'a.xml', doctype(bad) + item), DiagnosticError, bad);
    }
  });

  it('that is not well-formed is read all the same', async () => {
    const article = await first(
      feedFormat,
      'a.xml',
      rss(`<title>D&D at sea&nbsp;</title><description>${one} & more</description>`),
    );
    assert.equal(article.title, 'D&D at sea');
  });
});

describe('a feed and a letter that say of themselves what is not so', () => {
  const feed = (inner: string) => `<rss version="2.0"><channel><title>P</title><item>${inner}</item></channel></rss>`;

  it('escape a section of XML: what stands in it is the text', async () => {
    const escaped = `<title>T</title><description>&lt;![CDATA[&lt;p&gt;${one}&lt;/p&gt;&lt;p&gt;${two}&lt;/p&gt;]]&gt;</description>`;
    assert.deepEqual(blockTexts((await first(feedFormat, 'a.xml', feed(escaped))).tree), [one, two]);
  });

  it('show signs of XML in code: they stay', async () => {
    const code = `<title>T</title><description><![CDATA[<p>${one}</p><p>Say <code>&lt;system&gt;</code> or <code>&lt;user&gt;</code>.</p>]]></description>`;
    holds(await first(feedFormat, 'a.xml', feed(code)), one, 'Say <system> or <user>.');
  });

  it('are a letter with its parts within each other, and no saved page, where they have no date', async () => {
    const inner = `--b\n${part('text/plain', one)}--b\n${part('text/html', `<p>${one}</p><p>${two}</p>`)}--b--`;
    const text = mail(
      'Subject: S',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="a"; type="multipart/alternative"',
      '',
      `--a\nContent-Type: multipart/alternative; boundary="b"\n\n${inner}\n--a--`,
    );
    const format = await formatOf('a.eml', strToU8(text));
    assert.deepEqual(blockTexts((await first(format, 'a.eml', text)).tree), [one, two]);
  });

  for (const type of ['text/html; charset=US-ASCII', 'text/html; charset=3D"utf-8"', 'text/html'])
    it(`are of ${type}, and are read by their bytes`, async () => {
      const body = `<p>L’été à Ostrey a été déjà très sec, dit la préfète.</p><p>${one}</p>`;
      holds(await first(emailFormat, 'a.eml', mail('Subject: S', `Content-Type: ${type}`, '', body)), 'L’été à Ostrey');
    });
});

describe('a web page', () => {
  const page = (body: string) =>
    first(htmlFormat, 'a.html', `<!DOCTYPE html><html lang="en"><title>T</title><body>${body}</body></html>`);

  it('keeps paragraphs that are one link, and short ones in boxes of their own', async () => {
    const linked =
      '<div class="m"><p><strong><a href="https://o.example/1">On Friday two mates denied every charge before the court of Ostrey.</a></strong></p></div>';
    const boxed = ['Nora stared at it.', '“Gotcha.”', '“Let me think.”'].map(
      (text) => `<div style="margin:1em"><div><span>${text}</span></div></div>`,
    );
    holds(
      await page(`<div class="c"><h1>T</h1><p>${one}</p>${linked}<p>${two}</p>${boxed.join('')}<p>${three}</p></div>`),
      ...['On Friday two mates', 'Nora stared at it.', '“Gotcha.”', '“Let me think.”'],
    );
  });

  it('keeps the paragraphs right before and after a box of other articles', async () => {
    const box =
      '<aside class="hawk"><h3>You may like</h3><ul><li><a href="/a">Bakers</a></li><li><a href="/b">The light</a></li></ul></aside>';
    const article = await page(
      `<article><h1>T</h1><div id="article-body"><p>${one}</p>${box}<p>${two}</p><p>${three}</p></div></article>`,
    );
    holds(article, one, two);
    assert.ok(!textOf(article).includes('Bakers'));
  });

  it('keeps its first paragraphs, in a box of their own, and those dense with links', async () => {
    const section = (inner: string) =>
      `<div class="section"><div class="side"></div><div class="text">${inner}</div></div>`;
    const link = '<a href="/s">a study of the sleepers of Ostrey</a>';
    const dense = `<p>Sleep has been looked at by ${link}, ${link}, ${link} and ${link}.</p>`;
    const rest = [two, three, `${one} Again.`, `${two} Again.`, `${three} Again.`].map((text) => `<p>${text}</p>`);
    holds(
      await page(`<h1>T</h1>${section(`<p>${one}</p>`)}<div class="ad"></div>${section(dense + rest.join(''))}`),
      ...[one, 'Sleep has been looked at by', `${three} Again.`],
    );
  });

  it('takes no date from a script', async () => {
    const article = await page(
      `<script>var end = "2031-01-31";</script><article><h1>T</h1><p>${one}</p><p>${two}</p></article>`,
    );
    assert.equal(article.date, undefined);
  });
});
