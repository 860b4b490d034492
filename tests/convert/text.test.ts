import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textFormat } from '../../src/convert/text.ts';
import { blockTexts, writeArticle } from '../../src/markdown/article-file.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

const convert = (text: string | Uint8Array) =>
  textFormat.convert({ name: 'a.txt', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });

const texts = (text: string) => blockTexts(convert(text).tree);

describe('converting plain text', () => {
  it('takes month and furniture off the first line and reports what it left out', () => {
    const article = convert(' date 2017-10 Réagissez\n\nLe texte.\n');
    assert.equal(article.date, '2017-10');
    assert.deepEqual(article.furniture, [
      { exact: 'date 2017-10 Réagissez', line: 1, why: 'date line and page furniture' },
    ]);
    assert.deepEqual(blockTexts(article.tree), ['Le texte.']);
  });

  it('never pads a date: a year stays a year and a day a day', () => {
    assert.equal(convert('date 2017\n\nTexte.').date, '2017');
    assert.equal(convert('date 2017-10-14\n\nTexte.').date, '2017-10-14');
    assert.equal(convert('Texte sans date.').date, undefined);
  });

  it('keeps what it does not know on the date line as text of the article', () => {
    const article = convert('date 2017-10 Mayadine reprise\n\nLe texte.');
    assert.deepEqual(blockTexts(article.tree), ['Mayadine reprise', 'Le texte.']);
    assert.deepEqual(article.furniture, [{ exact: 'date 2017-10', line: 1, why: 'date line' }]);
  });

  it('takes a word of furniture for furniture only where it stands alone', () => {
    assert.deepEqual(texts('Il voulait\nPartager\nson pain.\n\nPartager\n'), ['Il voulait\nPartager\nson pain.']);
  });

  it('derives a title from the first words and marks it as derived', () => {
    const article = convert(`${'Un mot et '.repeat(20)}fin.`);
    assert.equal(article.titleFrom, 'derived');
    assert.match(article.title, /^Un mot et .*…$/);
    assert.ok(article.title.length <= 91);
    assert.ok(article.diagnostics.some(({ rule }) => rule === 'title-derived'));
  });

  it('keeps every sign that Markdown would read as markup', () => {
    const signs = [
      '*étoile* _souligné_ `code` [lien](x) <b>gras</b> &amp; \\ # ~~ | ~',
      '# pas un titre',
      '1. pas une liste',
      '- pas une puce',
      '> pas une citation',
      ':actor[régime]{#x} et :place[ville]{#y} et 12:30 et note:ceci',
      '[^1]: pas une note',
      '    quatre espaces',
      '---',
      'a\n===',
      '| a |\n| - |',
    ];
    for (const sign of signs) {
      const { tree } = convert(sign);
      const markdown = writeArticle({ title: 'x' }, tree, 'x.md');
      assert.deepEqual(blockTexts(parseMarkdown(markdown)), [sign.trimStart()], sign);
    }
  });

  it('keeps no-break spaces, guillemets and typographic apostrophes to the letter', () => {
    const text = '\u00A0«\u00A0L’armée\u202F»\u00A0: «Sana»…\u00A0';
    assert.deepEqual(texts(`${text}\n`), [text]);
  });

  it('joins hard-wrapped lines into one paragraph and parts paragraphs at blank lines, whatever the line endings', () => {
    assert.deepEqual(texts('un\r\ndeux\r\n\r\ntrois\rquatre'), ['un\ndeux', 'trois\nquatre']);
  });

  it('reads UTF-16 where a byte order mark announces it', () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'é ÷'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const article = convert(bytes);
    assert.equal(article.encoding, 'utf-16le');
    assert.deepEqual(blockTexts(article.tree), ['é ÷']);
  });

  it('refuses bytes that are not UTF-8 and says on which line', () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a]);
    assert.throws(
      () => convert(bytes),
      (error) =>
        error instanceof DiagnosticError &&
        error.diagnostics[0]?.rule === 'file-encoding' &&
        error.diagnostics[0].line === 3,
    );
  });

  it('refuses a file without text', () => {
    assert.throws(() => convert('date 2017-10\n\n \n'), DiagnosticError);
  });
});
