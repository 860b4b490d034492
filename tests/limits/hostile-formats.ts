import { strToU8, zipSync } from 'fflate';

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
};
