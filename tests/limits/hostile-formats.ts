import { gzipSync, strToU8, zipSync } from 'fflate';

const text = 'Le port a rouvert hier, après trois mois de fermeture et de travaux. ';
const times = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('');
const page = (inner: string, head = '') =>
  `<html><head><title>Le port</title>${head}</head><body class="doc-content"><article id="a" class="page sans"><h1>Le port</h1>${inner}<div class="page-body"><p>${text}</p></div></article></body></html>`;
const mhtml = (parts: string) =>
  `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n\n${page('')}\n${parts}--b--\n`;
const epub = (parts: Record<string, Uint8Array>) =>
  zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'),
    ...parts,
  });

const xlsx = (parts: Record<string, string | Uint8Array>) => {
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const rels = sheets.map(
    (name, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${name.slice(3)}"/>`,
  );
  return zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map((_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
        ...parts,
      }).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
};
const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const articleRows = `<row r="1">${cell('A1', 'title')}${cell('B1', 'text')}</row><row r="2">${cell('A2', 'Le port')}${cell('B2', text)}</row>`;
const odt = (inner: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text><text:p>Le port</text:p><text:p>${text}</text:p>${inner}</office:text></office:body></office:document-content>`,
    ),
  });
const record = (number: number) => {
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(`<p>${number}</p>`)}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`;
};
const mail = (head: string, body: string) => `From: a@example.org\nSubject: Le port\n${head}\n\n${body}`;

/** A property list in Apple’s binary form: one array that names itself so many times. */
const binaryList = (count: number) => {
  const list = Buffer.alloc(6 + count * 4, 0);
  list.set([0xaf, 0x12]);
  list.writeUInt32BE(count, 2);
  const end = Buffer.alloc(32);
  end.set([4, 4], 6);
  end.writeUInt32BE(1, 12);
  end.writeUInt32BE(8 + list.length, 28);
  return Buffer.concat([Buffer.from('bplist00'), list, Buffer.from([0, 0, 0, 8]), end]);
};

/** Files of the formats that are not web pages, texts or office documents. */
export const hostileFormats: Record<string, () => string | Uint8Array> = {
  'groups.rtf': () => `{\\rtf1\\ansi ${text}${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`,
  'groups-in-a-row.rtf': () => `{\\rtf1\\ansi ${text}${'{\\b a}'.repeat(100_000)}}`,
  'parts.mhtml': () =>
    mhtml('--b\nContent-Type: image/png\nContent-Location: http://a.example/x.png\n\nx\n'.repeat(100_000)),
  'parts-nested.mhtml': () =>
    mhtml(times(20_000, (number) => `--b\nContent-Type: multipart/related; boundary="c${number}"\n\n--c${number}\n`)),
  'singlefile.html': () =>
    page(`<img src="data:image/png;base64,${'A'.repeat(50_000_000)}">`, '<!-- Page saved with SingleFile -->'),
  'messages.mbox': () =>
    times(50_000, (number) => `From a Thu Mar  1 08:12:44 2018\nSubject: ${number}\n\n${text}\n\n`),
  'rows.csv': () => `title,text\n${times(500_000, (number) => `Titre ${number},${text}\n`)}`,
  'references.ris': () => times(200_000, (number) => `TY  - NEWS\nTI  - ${number}\nL1  - a.html\nER  - \n`),
  'references.json': () =>
    `[${times(100_000, (number) => `{"id":"${number}","type":"article-newspaper","title":"T"},`).slice(0, -1)}]`,
  'items.rdf': () =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#">${times(300_000, (number) => `<bib:Article rdf:about="#${number}"><z:itemType>x</z:itemType></bib:Article>`)}</rdf:RDF>`,
  'obsidian.md': () => `# Le port\n\n${text}\n\n${'![[a|b]] '.repeat(150_000)}${'%%'.repeat(50_001)}\n`,
  'notion 0f3c9a5be2d14d7c8f6a1b2c3d4e5f60.md': () =>
    `# Le port\n\n${times(200_000, (number) => `Champ ${number}: a\n`)}\n${text}\n`,
  'notion 0f3c9a5be2d14d7c8f6a1b2c3d4e5f60.html': () =>
    page(`<table class="properties">${'<tr><th>Date</th><td>@5 mars 2018</td></tr>'.repeat(60_000)}</table>`),
  'google.html': () =>
    page(
      times(30_000, (number) => `<p><span class="c${number}">a</span></p>`),
      `<style>${times(30_000, (number) => `.c${number}{font-weight:700}`)}</style>`,
    ),
  'google-lists.html': () => page(times(60_000, (number) => `<ul class="lst-kix_a-${number}"><li>a</li></ul>`)),
  'document.epub': () => epub({ 'a.opf': new Uint8Array(300_000_000) }),
  'documents.epub': () =>
    epub({
      'a.opf': strToU8(
        `<package><manifest>${times(6_000, (number) => `<item id="i${number}" href="a.xhtml" media-type="application/xhtml+xml"/>`)}</manifest><spine>${times(6_000, (number) => `<itemref idref="i${number}"/>`)}</spine></package>`,
      ),
      'a.xhtml': strToU8(page('')),
    }),
  'blocks.alto': () =>
    `<alto><Layout><Page><PrintSpace>${'<TextBlock><TextLine><String CONTENT="a"/></TextLine></TextBlock>'.repeat(200_000)}</PrintSpace></Page></Layout></alto>`,
  'regions.page': () =>
    `<PcGts><Page><ReadingOrder><OrderedGroup>${times(100_000, (number) => `<RegionRefIndexed index="${number}" regionRef="r${number}"/>`)}</OrderedGroup></ReadingOrder>${times(100_000, (number) => `<TextRegion id="r${number}"><TextEquiv><Unicode>a</Unicode></TextEquiv></TextRegion>`)}</Page></PcGts>`,
  'rows.xlsx': () =>
    xlsx({
      'xl/worksheets/sheet1.xml': sheet(
        `${articleRows}${times(250_000, (number) => `<row r="${number + 2}">${cell(`A${number + 2}`, 'a')}</row>`)}`,
      ),
    }),
  'strings.xlsx': () =>
    xlsx({
      'xl/worksheets/sheet1.xml': sheet(articleRows),
      'xl/sharedStrings.xml': `<sst count="9">${'<si><t>a</t></si>'.repeat(300_000)}</sst>`,
    }),
  'unpacked.xlsx': () => xlsx({ 'xl/worksheets/sheet1.xml': new Uint8Array(300_000_000) }),
  'far-cell.xlsx': () =>
    xlsx({
      'xl/worksheets/sheet1.xml': sheet(
        `${articleRows}<row r="999999999">${cell('XFD999999999', 'a')}${cell('ZZZZZZZZZ1', 'b')}</row>`,
      ),
    }),
  'sheets.xlsx': () =>
    xlsx(
      Object.fromEntries(
        Array.from({ length: 3_000 }, (_, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          sheet(at === 0 ? articleRows : ''),
        ]),
      ),
    ),
  'repeats.odt': () =>
    odt(
      '<table:table><table:table-column table:number-columns-repeated="1000000000"/><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
    ),
  'blanks.odt': () => odt(`<text:p>a<text:s text:c="2000000000"/>b</text:p>`),
  'unpacked.odt': () => zipSync({ 'content.xml': new Uint8Array(300_000_000) }),
  'nested.fodt': () =>
    `<office:document xmlns:office="o" xmlns:text="t"><office:body><office:text>${'<text:section>'.repeat(60_000)}</office:text></office:body></office:document>`,
  'records.warc': () => times(6_000, (number) => record(number)),
  'unpacked.warc.gz': () => gzipSync(new Uint8Array(1_500_000_000 / 5), { level: 9 }),
  'records.wacz': () =>
    zipSync({
      'archive/a.warc': strToU8(times(6_000, (number) => record(number))),
      'datapackage.json': strToU8('{'),
    }),
  'parts-nested.eml': () =>
    mail(
      'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="c0"',
      times(20_000, (number) => `--c${number - 1}\nContent-Type: multipart/mixed; boundary="c${number}"\n\n`),
    ),
  'attachments.eml': () =>
    mail(
      'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"',
      `--b\nContent-Type: text/plain\n\n${text}\n${'--b\nContent-Type: application/pdf; name="a.pdf"\n\nx\n'.repeat(100_000)}--b--\n`,
    ),
  'headers.eml': () => mail('X-A: b\n'.repeat(2_000_000).trimEnd(), text),
  'cycle.webarchive': () => binaryList(300_000),
};
