import { strToU8, zipSync } from 'fflate';
import {
  type Chance,
  countWords,
  escaped,
  type Interface,
  type Made,
  printedDay,
  secret,
  windows1252,
  wordsOf,
} from './documents.ts';

interface Words {
  cover: readonly string[];
  documents: string;
  section: string;
  length: string;
  byline: string;
  body: string;
  classification: string;
  load: string;
  end: string;
  page: (number: number, all: number) => string;
}

const words: Readonly<Record<Interface, Words>> = {
  en: {
    cover: ['User Name', 'Date and Time', 'Job Number', 'Client/Matter', 'Search Terms', 'Narrowed by'],
    documents: 'Documents',
    section: 'Section',
    length: 'Length',
    byline: 'Byline',
    body: 'Body',
    classification: 'Classification',
    load: 'Load-Date',
    end: 'End of Document',
    page: (n, all) => `Page ${n} of ${all}`,
  },
  fr: {
    cover: [
      'Nom d’utilisateur',
      'Date et heure',
      'Numéro de tâche',
      'Client/Affaire',
      'Termes de la recherche',
      'Affiné par',
    ],
    documents: 'Documents',
    section: 'Rubrique',
    length: 'Longueur',
    byline: 'Auteur',
    body: 'Corps',
    classification: 'Classification',
    load: 'Date de chargement',
    end: 'Fin du document',
    page: (n, all) => `Page ${n} de ${all}`,
  },
  de: {
    cover: [
      'Benutzername',
      'Datum und Uhrzeit',
      'Auftragsnummer',
      'Mandant/Angelegenheit',
      'Suchbegriffe',
      'Eingegrenzt durch',
    ],
    documents: 'Dokumente',
    section: 'Rubrik',
    length: 'Länge',
    byline: 'Autor',
    body: 'Text',
    classification: 'Klassifizierung',
    load: 'Ladedatum',
    end: 'Ende des Dokuments',
    page: (n, all) => `Seite ${n} von ${all}`,
  },
  es: {
    cover: [
      'Nombre de usuario',
      'Fecha y hora',
      'Número de trabajo',
      'Cliente/Asunto',
      'Términos de búsqueda',
      'Reducido por',
    ],
    documents: 'Documentos',
    section: 'Sección',
    length: 'Extensión',
    byline: 'Autor',
    body: 'Cuerpo',
    classification: 'Clasificación',
    load: 'Fecha de carga',
    end: 'Fin del documento',
    page: (n, all) => `Página ${n} de ${all}`,
  },
  nl: {
    cover: ['Gebruikersnaam', 'Datum en tijd', 'Taaknummer', 'Cliënt/Zaak', 'Zoektermen', 'Verfijnd door'],
    documents: 'Documenten',
    section: 'Sectie',
    length: 'Lengte',
    byline: 'Auteur',
    body: 'Hoofdtekst',
    classification: 'Classificatie',
    load: 'Laaddatum',
    end: 'Einde van document',
    page: (n, all) => `Pagina ${n} van ${all}`,
  },
};

/** A paragraph of an export, whatever the format. */
interface Line {
  text: string;
  look?: 'title' | 'head' | 'mark' | 'page';
  /** Its label stands in bold, as far as the colon. */
  labelled?: true;
  link?: string;
}

export function idOf({ number }: Made): string {
  return `urn:contentItem:5F${number.slice(0, 2)}-${number.slice(2, 6)}-JBNF-${number.slice(6)}`;
}

/** The paragraphs of an export: cover, list, documents; a head on each page where the format has one in its text. */
function linesOf(all: readonly Made[], lang: Interface, chance: Chance, heads: boolean): Line[] {
  const own = words[lang];
  const [user = '', time = '', job = '', client = '', terms = '', narrowed = ''] = own.cover;
  const label = (text: string): Line => ({ text, labelled: true });
  const hasList = chance.is(0.7);
  const lines: Line[] = [
    label(`${user}: ${chance.is(0.5) ? '= ' : ''}${secret.person}`),
    label(`${time}: Tuesday, March 14, 2023 3:12:00 PM CET`),
    label(`${job}: ${secret.job}`),
    ...(chance.is(0.9) ? [{ text: `${own.documents} (${all.length})`, look: 'head' } as const] : []),
  ];
  for (const [index, one] of all.entries()) {
    if (!hasList) break;
    lines.push({ text: `${index + 1}. ${one.title.join(' ')}`, link: link(one) });
    if (chance.is(0.5)) lines.push(label(`${client}: ${secret.client}`), label(`${terms}: ${secret.terms}`));
  }
  if (!hasList) lines.push(label(`${client}: ${secret.client}`), label(`${terms}: ${secret.terms}`));
  lines.push(label(`${narrowed}: Jan 01, 2016 to Dec 31, 2016`));
  for (const one of all) lines.push(...documentOf(one, lang, chance, heads));
  return lines;
}

function documentOf(one: Made, lang: Interface, chance: Chance, heads: boolean): Line[] {
  const own = words[lang];
  const label = (text: string): Line => ({ text, labelled: true });
  const title = one.title.join(' ');
  const day = printedDay(one, lang, chance, chance.is(0.8) ? 'after' : 'none');
  const half = Math.ceil(one.paragraphs.length / 2);
  const second: Line[] = heads
    ? [
        { text: own.page(2, 2), look: 'page' },
        { text: title, look: 'page' },
      ]
    : [];
  return [
    ...(heads ? [{ text: own.page(1, 2), look: 'page' } as const] : []),
    { text: title, look: 'title', link: link(one) },
    { text: one.publisher },
    ...(day ? [{ text: day }] : []),
    ...(one.edition ? [{ text: one.edition }] : []),
    ...one.rights.split('\n').map((text) => ({ text })),
    ...(one.section || one.page
      ? [label(`${own.section}: ${[one.section, one.page && `Pg. ${one.page}`].filter(Boolean).join('; ')}`)]
      : []),
    label(`${own.length}: ${countWords(one)} ${wordsOf[lang]}`),
    ...(one.author ? [label(`${own.byline}: ${one.author}`)] : []),
    { text: own.body, look: 'head' },
    ...one.paragraphs.slice(0, half).map((text) => ({ text })),
    ...second,
    ...one.paragraphs.slice(half).map((text) => ({ text })),
    ...(one.correction ? [{ text: 'Correction', look: 'head' } as const, { text: one.correction }] : []),
    ...(chance.is(0.2) ? [{ text: 'Graphic', look: 'head' } as const, { text: 'Photo, the hall by night.' }] : []),
    { text: own.classification, look: 'head' },
    label('Publication-Type: Newspaper'),
    label(`${own.load}: May 4, 2016`),
    ...(chance.is(0.15) ? [] : [{ text: own.end, look: 'mark' } as const]),
  ];
}

const link = (one: Made) => `https://advance.lexis.com/api/document?collection=news&id=${idOf(one)}&context=1516831`;

/** Word: heads of pages stand in a part of their own. */
export function nexisDocx(all: readonly Made[], lang: Interface, chance: Chance): Uint8Array {
  const links: string[] = [];
  const run = (text: string, bold: boolean) =>
    `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const paragraphs = linesOf(all, lang, chance, false).map(({ text, look, labelled, link }) => {
    const at = labelled ? text.indexOf(':') + 1 : 0;
    const runs = labelled
      ? run(text.slice(0, at), true) + run(text.slice(at), false)
      : run(text, look === 'title' || look === 'head' || look === 'mark');
    if (link) links.push(link);
    const inner = link ? `<w:hyperlink r:id="l${links.length}">${runs}</w:hyperlink>` : runs;
    const style = look === 'title' ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
    return `<w:p>${style}${inner}</w:p>`;
  });
  const relations = links
    .map(
      (target, index) =>
        `<Relationship Id="l${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
    )
    .join('');
  const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${run(`Page 1 of 9 ${secret.person}`, false)}</w:p></w:hdr>`;
  const space =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/header1.xml': strToU8(head),
    'word/styles.xml': strToU8(
      `<w:styles ${space}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(
      `<w:document ${space}><w:body>${paragraphs.join('')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr></w:body></w:document>`,
    ),
  });
}

/** RTF, with a head of its own for the pages of each document. */
export function nexisRtf(all: readonly Made[], lang: Interface, chance: Chance): string {
  const rtf = (text: string) =>
    [...text]
      .map((sign) =>
        /[\\{}]/.test(sign) ? `\\${sign}` : sign.charCodeAt(0) > 127 ? `\\u${sign.charCodeAt(0)}?` : sign,
      )
      .join('');
  const paragraphs = linesOf(all, lang, chance, chance.is(0.3)).map(({ text, look, labelled, link }) => {
    const at = labelled ? text.indexOf(':') + 1 : 0;
    const runs = labelled
      ? `{\\b ${rtf(text.slice(0, at))}}${rtf(text.slice(at))}`
      : look && look !== 'page'
        ? `{\\b ${rtf(text)}}`
        : rtf(text);
    const inner = link ? `{\\field{\\*\\fldinst{HYPERLINK "${rtf(link)}"}}{\\fldrslt{${runs}}}}` : runs;
    const head =
      look === 'title' ? `\\sect\\sectd{\\header\\pard Page 1 of 2\\par ${rtf(text)}\\par ${secret.person}\\par}` : '';
    return `${head}\\pard ${look === 'title' ? '\\outlinelevel0 ' : ''}${inner}\\par\n`;
  });
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n${paragraphs.join('')}}`;
}

/** PDF: lines on pages of Helvetica, bold where the export is bold; a head on each page. */
export function nexisPdf(all: readonly Made[], lang: Interface, chance: Chance): Uint8Array {
  const pages: string[][] = [[]];
  let height = 740;
  const turn = (head: string) => {
    pages.push([]);
    height = 740;
    write('Page 2 of 2', 'F1', 9);
    write(head, 'F1', 9);
    height -= 20;
  };
  const write = (text: string, font: string, size: number, x = 60) => {
    const bytes = text
      .replaceAll('’', "'")
      .replaceAll('…', '...')
      .replace(/[\\()]/g, '\\$&');
    pages.at(-1)?.push(`BT /${font} ${size} Tf ${x} ${height} Td (${bytes}) Tj ET`);
    height -= size * 1.25;
  };
  let head = '';
  for (const { text, look, labelled } of linesOf(all, lang, chance, false)) {
    if (look === 'title') {
      head = text;
      pages.push([]);
      height = 740;
      write('Page 1 of 2', 'F1', 9);
      height -= 20;
    }
    for (const line of cut(text, look === 'title' ? 60 : 88)) {
      if (height < 80) turn(head);
      const colon = labelled ? line.indexOf(':') + 1 : 0;
      if (colon > 0) {
        write(line.slice(0, colon), 'F2', 10);
        height += 12.5;
        write(line.slice(colon).trim(), 'F1', 10, 60 + colon * 6);
      } else write(line, look ? 'F2' : 'F1', look === 'title' ? 14 : 10);
    }
    height -= 9;
  }
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
  ];
  for (const [index, lines] of pages.entries()) {
    const stream = lines.join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${6 + index * 2} 0 R>>`,
    );
    objects.push(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
  }
  const parts = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return windows1252(`%PDF-1.4\n${parts.join('')}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`);
}

function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
