const text = 'Le port a rouvert hier, après trois mois de fermeture et de travaux. ';

const europresse = (number: number) =>
  `<article><header><span class="DocPublicationName">Le Courrier</span><span class="DocHeader">mardi 6 mars 2018</span><p class="titreArticleVisu">Titre ${number}</p></header><section><div class="docOcurrContainer"><p>${text}</p></div></section><footer><span class="publiC-lblNodoc">news·20180306·LC·${number}</span></footer></article>\n`;
const lexis = (number: number, count: number) =>
  `\n${number} of ${count} DOCUMENTS\n\nLe Courrier\n\nMarch 6, 2018\n\nTitre ${number}\n\nLENGTH: 12 words\n\n${text}\n`;
const nexisHead = 'User Name: A\\par Job Number: 1\\par Documents (99)\\par ';
const times = (count: number, make: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('');

/** Exports of press databases that are too much, or lie. */
export const hostilePress: Record<string, () => string> = {
  'europresse-of-50-megabytes.html': () => `<html><body>${times(125_000, europresse)}</body></html>`,
  'europresse-nested.html': () =>
    `<html><body>${'<article><header><span class="DocPublicationName">A</span>'.repeat(60_000)}</body></html>`,
  'europresse-number.html': () =>
    `<html><body>${europresse(1).replace('LC·1', `LC·${'1·'.repeat(2_000_000)}`)}</body></html>`,
  'separators.txt': () => times(100_000, (number) => `${number} of 100000 DOCUMENTS\n\n`),
  'documents.txt': () => times(100_000, (number) => lexis(number, 100_000)),
  'lying-count.txt': () => `${lexis(1, 99_999)}${lexis(99_998, 99_999)}`,
  'count-of-nine.txt': () => `${lexis(1, 1)}\n${'9'.repeat(3_000_000)} of 9 DOCUMENTS\n`,
  'label-without-end.txt': () => `${lexis(1, 1)}\n${'LENGTH '.repeat(2_000_000)}:\n`,
  'factiva-ids.html': () =>
    `<div class="article enArticle">${'<div>Document JURAH000020180306e1ab00001</div>'.repeat(100_000)}</div>`,
  'factiva-codes.rtf': () =>
    `{\\rtf1\\ansi ${'\\trowd\\cellx900\\cellx9000\\pard\\intbl HD\\cell T\\cell\\row\n'.repeat(100_000)}}`,
  'cover-without-end.rtf': () =>
    `{\\rtf1\\ansi ${nexisHead}${times(400_000, (number) => `${number}. Titre\\par Search Terms: a\\par `)}}`,
  'ends.rtf': () => `{\\rtf1\\ansi ${nexisHead}${'End of Document\\par '.repeat(300_000)}}`,
  'bodies.rtf': () =>
    `{\\rtf1\\ansi ${nexisHead}${'Titre\\par Le Courrier\\par March 6, 2018\\par {\\b Body}\\par Texte.\\par '.repeat(60_000)}}`,
  'proquest-anchors.html': () =>
    `<html><body>${times(100_000, (number) => `<a name="DocID_A_${number}"></a><p>T</p>`)}</body></html>`,
};
