import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConvertedArticle } from '../../src/convert/format.ts';
import { textFormat } from '../../src/convert/text.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { blockTexts, writeBody } from '../../src/markdown/write-body.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';

async function convert(text: string | Uint8Array): Promise<ConvertedArticle> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const [article] = await textFormat.convert({ name: 'a.txt', bytes });
  assert.ok(article);
  return article;
}

const texts = async (text: string) => blockTexts((await convert(text)).tree);

describe('converting plain text', () => {
  it('takes month and furniture off the first line and reports what it left out', async () => {
    const article = await convert(' date 2017-10 Réagissez\n\nLe texte.\n');
    assert.equal(article.date, '2017-10');
    assert.deepEqual(article.furniture, [
      { exact: 'date 2017-10 Réagissez', line: 1, why: 'date line and page furniture' },
    ]);
    assert.deepEqual(blockTexts(article.tree), ['Le texte.']);
  });

  it('never pads a date: a year stays a year and a day a day', async () => {
    assert.equal((await convert('date 2017\n\nTexte.')).date, '2017');
    assert.equal((await convert('date 2017-10-14\n\nTexte.')).date, '2017-10-14');
    assert.equal((await convert('Texte sans date.')).date, undefined);
  });

  it('keeps what it does not know on the date line as text of the article', async () => {
    const article = await convert('date 2017-10 Mayadine reprise\n\nLe texte.');
    assert.deepEqual(blockTexts(article.tree), ['Mayadine reprise', 'Le texte.']);
    assert.deepEqual(article.furniture, [{ exact: 'date 2017-10', line: 1, why: 'date line' }]);
  });

  it('leaves out the box of sister projects above a dispatch of Wikinews', async () => {
    const box = 'Vous pouvez également consulter les articles suivants sur les autres projets Wikimedia :';
    const article = await convert(
      `Titre de la dépêche\n\n${box}\n\nArticle sur Wikipédia .\n\n3 décembre 2018 . – Cette journée suit une autre journée.\n`,
    );
    assert.deepEqual(
      article.furniture.map(({ exact, line }) => [exact, line]),
      [
        [box, 3],
        ['Article sur Wikipédia .', 5],
      ],
    );
  });

  it('takes a word of furniture for furniture only where it stands alone', async () => {
    assert.deepEqual(await texts('Il voulait\nPartager\nson pain.\n\nPartager\n'), ['Il voulait\nPartager\nson pain.']);
  });

  it('derives a title from the first words and marks it as derived', async () => {
    const article = await convert(`${'Un mot et '.repeat(20)}fin.`);
    assert.equal(article.titleFrom, 'derived');
    assert.match(article.title, /^Un mot et .*…$/);
    assert.ok(article.title.length <= 91);
    assert.ok(article.diagnostics.some(({ rule }) => rule === 'title-derived'));
  });

  it('keeps every sign that Markdown would read as markup', async () => {
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
      const { tree } = await convert(sign);
      const markdown = writeBody(tree, 'x.md');
      assert.deepEqual(blockTexts(parseMarkdown(markdown)), [sign.trimStart()], sign);
    }
  });

  it('keeps no-break spaces, guillemets and typographic apostrophes to the letter', async () => {
    const text = '\u00A0«\u00A0L’armée\u202F»\u00A0: «Sana»…\u00A0';
    assert.deepEqual(await texts(`${text}\n`), [text]);
  });

  it('joins hard-wrapped lines into one paragraph and parts paragraphs at blank lines, whatever the line endings', async () => {
    assert.deepEqual(await texts('un\r\ndeux\r\n\r\ntrois\rquatre'), ['un\ndeux', 'trois\nquatre']);
  });

  it('reads UTF-16 where a byte order mark announces it', async () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'é ÷'].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const article = await convert(bytes);
    assert.equal(article.encoding, 'utf-16le');
    assert.deepEqual(blockTexts(article.tree), ['é ÷']);
  });

  it('takes a first line that stands alone for the title, and no sentence for one', async () => {
    const article = await convert('Le port rouvre\n\nLe port a rouvert hier, après trois mois de fermeture.');
    assert.equal(article.title, 'Le port rouvre');
    assert.equal(article.titleFrom, 'source');
    assert.deepEqual(blockTexts(article.tree), ['Le port a rouvert hier, après trois mois de fermeture.']);
    assert.equal((await convert('Il pleut.\n\nIl pleut depuis ce matin sur la ville.')).titleFrom, 'derived');
  });

  it('takes a day without its year neither for the title nor for the date of the article', async () => {
    const article = await convert('Publié le 15 octobre\n\nLe port a rouvert hier, après trois mois de fermeture.');
    assert.equal(article.titleFrom, 'derived');
    assert.equal(article.date, undefined);
  });

  it('joins wrapped lines, mends words cut at their ends, and keeps the hyphens of spelling', async () => {
    const wrapped = [
      'Un grand nombre de combattants se sont rendus hier au com-',
      'mandement de la coalition, qui les a transférés dans la vi-',
      'lle voisine. Le porte-parole de la coalition, lui-même ori-',
      'ginaire de cette région, a précisé que le nombre de ceux-',
      'ci ne cesse de croître depuis que la route vers les États-',
      'Unis est ouverte et que le porte-parole, ou plutôt porte-',
      'parole adjoint, a été nommé hier soir par le gouvernement.',
    ];
    const [text = ''] = await texts(wrapped.join('\n'));
    for (const word of ['commandement', 'la ville', 'originaire', 'ceux-ci', 'États-Unis', 'porte-parole adjoint']) {
      assert.ok(text.includes(word), word);
    }
    assert.ok(!text.includes('\n'));
  });

  it('reads bytes that are not UTF-8 in the encoding in which they are words', async () => {
    const article = await convert(Buffer.from('L\x92arm\xe9e a d\xe9j\xe0 recul\xe9.', 'latin1'));
    assert.equal(article.encoding, 'windows-1252');
    assert.deepEqual(blockTexts(article.tree), ['L’armée a déjà reculé.']);
  });

  it('says where bytes were lost in a text of UTF-8', async () => {
    const good = Buffer.from('été après été, à côté du château, où règne la paix.\n');
    const article = await convert(Buffer.concat([good, Buffer.from([0x67, 0xa9, 0x6e, 0x0a])]));
    const lost = article.diagnostics.find(({ rule }) => rule === 'bytes-lost');
    assert.equal(lost?.line, 2);
    assert.match((await texts(good.toString()))[0] ?? '', /château/);
  });

  it('reads a text of a hundred thousand lines', async () => {
    const [text = ''] = await texts('Une ligne du texte.\n'.repeat(100_000));
    assert.equal(text.split('\n').length, 100_000);
  });

  it('refuses a picture that calls itself a text', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 31);
    await assert.rejects(convert(bytes), (error) => error instanceof DiagnosticError && /no text/.test(error.message));
  });

  it('refuses a file without text', async () => {
    await assert.rejects(convert('date 2017-10\n\n \n'), DiagnosticError);
  });
});
