import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const sentence = 'Le port a rouvert hier, après trois mois de fermeture et de travaux. ';
const paragraph = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`;

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docx(body: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document),
    ...parts,
  });
}

/** A PDF of one page whose content is a stream of these bytes. */
function pdf(stream: Uint8Array, filter: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
  ];
  const head = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const before = `%PDF-1.4\n${head}4 0 obj\n<</Length ${stream.length}/Filter ${filter}>>\nstream\n`;
  return Buffer.concat([
    Buffer.from(before),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF'),
  ]);
}

/** Two gigabytes of nothing, deflated, which need not be in memory for that. */
function inflatesToGigabytes(): Uint8Array {
  const part = deflateRawSync(new Uint8Array(64 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const all = Array.from({ length: 32 }, () => part);
  return Buffer.concat([Uint8Array.of(0x78, 0x9c), ...all, deflateRawSync(new Uint8Array(0))]);
}

const signs = (sign: string) => sign.repeat(1_000_000 / sign.length);
const nested = (count: number) => Array.from({ length: count }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
const feed = (count: number, text: string) =>
  `<rss><channel>${`<item><title>Titre</title><description>${text}</description></item>`.repeat(count)}</channel></rss>`;
const mail = (text: string) => `From: a@b.example\nSubject: Titre\nContent-Type: text/plain\n\n${text}\n`;
const html = (text: string) => `<h1>Le port</h1><p>${sentence}</p>${text}`;

/** Hostile files by their names, each made when it is wanted. */
export const hostile: Record<string, () => string | Uint8Array> = {
  'front-matter-without-end.md': () => `---\ntitle: a\n${'x: y\n'.repeat(2_000_000)}`,
  'front-matter-of-a-million-fields.md': () => `---\n${'x: y\n'.repeat(200_000)}---\n\nTexte.\n`,
  'front-matter-nested.md': () => `---\n${'- '.repeat(40_000)}\n---\n\nTexte.\n`,
  'picture.docx': () => docx(paragraph, { 'word/media/a.png': new Uint8Array(300_000_000) }),
  'document.docx': () => docx(paragraph.repeat(60_000_000 / paragraph.length)),
  'stream.pdf': () => pdf(inflatesToGigabytes(), '/FlateDecode'),
  'one-line.txt': () => 'mot '.repeat(15_000_000),
  'one-word.txt': () => 'a'.repeat(60_000_000),
  'unclosed.html': () => html('<b>'.repeat(50_000)),
  'unclosed-paragraphs.html': () => html('<p><b>a'.repeat(50_000)),
  'colspan.html': () => html('<table><tr><td colspan=1000000000 rowspan=1000000000>a<td>b</table>'),
  'colspans.html': () => html(`<table>${'<tr><td colspan=1000 rowspan=1000>a<td>b'.repeat(5_000)}</table>`),
  'table.html': () => html(`<table>${`<tr>${'<td>b'.repeat(500)}`.repeat(2_000)}</table>`),
  'lists.md': () => `# Titre\n\n${nested(2_000)}`,
  'lists-of-less.md': () => `# Titre\n\n${nested(900)}`,
  'emphasis.md': () => `# Titre\n\n${'*a_'.repeat(50_000)}`,
  'links.md': () => `# Titre\n\n${'[a]('.repeat(50_000)}`,
  'table.md': () => `# Titre\n\n|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${`|${'b|'.repeat(500)}\n`.repeat(2_000)}`,
  'quotes.md': () => `${'> '.repeat(20_000)}a`,
  ...Object.fromEntries(
    Object.entries({ bracket: '[', star: '*', line: '_' }).flatMap(([name, sign]) => [
      [`${name}.txt`, () => `Titre\n\nTexte ${signs(sign)}\n`],
      [`${name}.md`, () => `# Titre\n\nTexte ${signs(sign)}\n`],
      [`${name}.html`, () => html(`<p>${signs(sign)}</p>`)],
      [`${name}.eml`, () => mail(signs(sign))],
      [`${name}.xml`, () => feed(1, signs(sign))],
      [`${name}.docx`, () => docx(`${paragraph}<w:p><w:r><w:t>${signs(sign)}</w:t></w:r></w:p>`)],
    ]),
  ),
  'feed.xml': () => feed(20_000, sentence),
};

/** Archives, which are not read as one file. */
export const archives: Record<string, () => Uint8Array> = {
  'many.zip': () => {
    const files = Array.from({ length: 10_000 }, (_, index) => [
      `${index}.txt`,
      strToU8(`Titre ${index}\n\n${sentence}`),
    ]);
    return zipSync(Object.fromEntries(files), { level: 0 });
  },
  'odd.zip': () => {
    const files = Array.from({ length: 12 }, (_, index) => [`${'a/'.repeat(30_000)}${index}.txt`, strToU8(sentence)]);
    return zipSync(Object.fromEntries(files));
  },
};
