import {
  type Chance,
  countWords,
  escaped,
  type Interface,
  type Made,
  pad,
  printedDay,
  secret,
  wordsOf,
} from './documents.ts';

const document: Readonly<Record<Interface, string>> = {
  en: 'Document',
  fr: 'Document',
  de: 'Dokument',
  es: 'Documento',
  nl: 'Document',
};
const language: Readonly<Record<Interface, string>> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  nl: 'Nederlands',
};
const summary: Readonly<Record<Interface, readonly string[]>> = {
  en: ['Search Summary', 'Text', 'Date', 'Source'],
  fr: ['Résumé de la recherche', 'Texte', 'Date', 'Source'],
  de: ['Suchübersicht', 'Text', 'Datum', 'Quelle'],
  es: ['Resumen de la búsqueda', 'Texto', 'Fecha', 'Fuente'],
  nl: ['Zoekoverzicht', 'Tekst', 'Datum', 'Bron'],
};

/** The id: code of the paper, zeros, day, number; an undated article has the day it was loaded. */
export function idOf({ day, number }: Made): string {
  const { year, month, date } = day ?? { year: 2016, month: 5, date: 4 };
  return `JURAH0000${year}${pad(month)}${pad(date)}${number.slice(0, 9)}`.replace('00000', '0000');
}

const rightsOf = ({ rights }: Made) => rights.replace('\n', '. ');

/** The fields of an article by their codes, in the order of the database. */
function fields(one: Made, lang: Interface, chance: Chance): [code: string, text: string | readonly string[]][] {
  const [lead = '', ...others] = one.paragraphs;
  const all: [string, string | readonly string[] | undefined][] = [
    ['SE', one.section],
    ['HD', one.title],
    ['BY', one.author && `${chance.of(['By ', 'Par ', 'Von ', ''])}${one.author}`],
    ['CR', chance.is(0.2) ? 'AFP' : undefined],
    ['WC', `${countWords(one)} ${wordsOf[lang]}`],
    ['PD', printedDay(one, lang, chance, 'none')],
    ['ET', chance.is(0.4) ? '15:32' : undefined],
    ['SN', one.publisher],
    ['SC', 'JURAH'],
    ['ED', one.edition],
    ['PG', one.page],
    ['LA', language[lang]],
    ['CY', rightsOf(one)],
    ['LP', [lead]],
    ['TD', others.length > 0 ? others : undefined],
    ['CT', one.correction],
    ['RF', chance.is(0.2) ? 'Not available for republication' : undefined],
    ['NS', 'gcat : Political/General News | gpol : Domestic Politics'],
    ['RE', 'fra : France | eurz : Europe'],
    ['IPD', chance.is(0.3) ? secret.client.replace(/.*/, 'Infolocale') : undefined],
    ['PUB', one.publisher],
    ['AN', `${document[lang]} ${idOf(one)}`],
  ];
  return all.flatMap(([code, text]) => (text === undefined ? [] : [[code, text]]));
}

const searched = (lang: Interface) =>
  summary[lang].map((name, index) => [name, index === 0 ? '' : secret.terms] as const);

/** HTML, each field in a row behind its code. */
export function factivaCodes(all: readonly Made[], lang: Interface, chance: Chance): string {
  const cell = (code: string, text: string | readonly string[]) => {
    if (code === 'HD') return `<b class='${lang}Headline'>${(text as string[]).map(escaped).join('<br/>')}\n</b>`;
    if (code === 'LP' || code === 'TD')
      return (text as string[])
        .map(
          (one) =>
            `<p class="articleParagraph ${lang}articleParagraph">${escaped(one).replace('school', '<b>school</b>')}</p>`,
        )
        .join('\n');
    return `<br/>${escaped(String(text))}`;
  };
  const articles = all.map((one) => {
    const rows = fields(one, lang, chance).map(
      ([code, text]) =>
        `<tr><td align="right" valign="top" class="index"><b>${code}</b>&nbsp;</td><td>${cell(code, text)}</td></tr>`,
    );
    const box = `<div class="article ${lang}Article"><table>${rows.join('')}</table><br/></div>`;
    return chance.is(0.5) ? `<div id="article-${idOf(one)}" class="article ${lang}Article">${box}</div>` : box;
  });
  return page(articles, lang, chance);
}

/** HTML, the fields in their order. */
export function factivaPlain(all: readonly Made[], lang: Interface, chance: Chance): string {
  const articles = all.map((one) => {
    const day = printedDay(one, lang, chance, 'none');
    const lines = [
      one.section && `<div>${escaped(one.section)}</div>`,
      `<div id="hd"><span class="${lang}Headline"> ${one.title.map(escaped).join('<br/>')}\n</span></div>`,
      one.author && `<div class="author">${chance.of(['By ', ''])}${escaped(one.author)}</div>`,
      ...[
        `${countWords(one)} ${wordsOf[lang]}`,
        day,
        chance.is(0.3) ? '15:32' : undefined,
        one.publisher,
        'JURAH',
        one.edition,
        one.page,
        language[lang],
        rightsOf(one),
      ].map((text) => text && `<div>${escaped(text)}</div>`),
      ...one.paragraphs.map(
        (text) =>
          `<p class="articleParagraph ${lang}articleParagraph">${escaped(text).replace('school', '<b>school</b>')}</p>`,
      ),
      chance.is(0.5) && `<p>&nbsp;</p><div>${escaped(one.publisher)} Media (Full Text)</div>`,
      `<div>${document[lang]} ${idOf(one)}</div>`,
    ].filter(Boolean);
    const box = `<div class="article ${lang}Article">${lines.join('\n')}</div>`;
    return `<div id="article-${idOf(one)}" class="article ${lang}Article">${box}</div>`;
  });
  return page(articles, lang, chance);
}

function page(articles: readonly string[], lang: Interface, chance: Chance): string {
  const list = searched(lang).map(([name, text]) => `<tr><td>${name}</td><td>${escaped(text)}</td></tr>`);
  return `<html><head><meta charset="utf-8"><title>Factiva</title></head><body><div id="banner"><h1>Factiva</h1><span>Dow Jones</span></div><form><div id="contentWrapper"><div id="contentLeft">${articles.map((one) => `<span></span>${one}<br/>`).join('')}</div></div></form>${chance.is(0.5) ? `<table class="summary">${list.join('')}</table>` : ''}<div id="pageFooter"><span class="copyright">&copy; 2016 Factiva, Inc. All rights reserved.</span></div></body></html>`;
}

/** The XML that is no longer offered. */
export function factivaXml(all: readonly Made[], lang: Interface): string {
  const articles = all.map((one) => {
    const [lead = '', ...others] = one.paragraphs.map(escaped);
    const day = one.day
      ? `<publicationDate><date>${one.day.year}-${pad(one.day.month)}-${pad(one.day.date)}T00:00:00</date></publicationDate>`
      : '';
    return `<ppsarticle><article><accessionNo>${idOf(one)}</accessionNo><baseLanguage>${lang}</baseLanguage>${one.author ? `<byline>${escaped(one.author)}</byline>` : ''}<copyright>${escaped(rightsOf(one))}</copyright><headline><paragraph>${escaped(one.title.join(' '))}</paragraph></headline><leadParagraph><paragraph>${lead}</paragraph></leadParagraph>${day}${one.page ? `<pages>${one.page}</pages>` : ''}${one.section ? `<sectionName>${escaped(one.section)}</sectionName>` : ''}<sourceCode>JURAH</sourceCode><sourceName>${escaped(one.publisher)}</sourceName><tailParagraphs>${others.map((text) => `<paragraph>${text}</paragraph>`).join('')}</tailParagraphs><wordCount>${countWords(one)}</wordCount></article></ppsarticle>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><PPSResponse><ppsarticleResponse><ppsarticleResultSet count="${all.length}">${articles.join('')}</ppsarticleResultSet></ppsarticleResponse></PPSResponse>`;
}

/** RTF: rows of codes, or the fields in their order; a head and a foot on each page. */
export function factivaRtf(all: readonly Made[], lang: Interface, chance: Chance): string {
  const rtf = (text: string) =>
    [...text]
      .map((sign) =>
        /[\\{}]/.test(sign) ? `\\${sign}` : sign.charCodeAt(0) > 127 ? `\\u${sign.charCodeAt(0)}?` : sign,
      )
      .join('');
  const hasCodes = chance.is(0.6);
  const heading = chance.is(0.5);
  const list = chance.is(0.4)
    ? `{\\b Table of contents}\\par ${all.map(({ title }) => `${rtf(title.join(' '))}\\tab 1\\par `).join('')}\\page `
    : '';
  const articles = all.map((one) => {
    const id = `\\pard {${rtf(`${document[lang]} ${idOf(one)}`)}}\\par \\page `;
    if (hasCodes) {
      const rows = fields(one, lang, chance).map(([code, text]) => {
        const words = typeof text === 'string' ? [text] : text;
        const inner = code === 'HD' ? `{\\b ${words.map(rtf).join('\\line ')}}` : words.map(rtf).join('\\par\\intbl ');
        return `\\trowd\\cellx900\\cellx9000\\pard\\intbl{\\b ${code}}\\cell ${inner}\\cell\\row\n`;
      });
      return `${rows.join('')}\\pard\\par\\page\n`;
    }
    const day = printedDay(one, lang, chance, 'none');
    const lines = [
      one.section && rtf(one.section),
      `{\\b ${one.title.map(rtf).join('\\line ')}}`,
      one.author && rtf(one.author),
      ...[
        `${countWords(one)} ${wordsOf[lang]}`,
        day,
        chance.is(0.3) ? '15:32' : undefined,
        one.publisher,
        'JURAH',
        one.page,
        language[lang],
        rightsOf(one),
        ...one.paragraphs,
      ].map((text) => text && rtf(text)),
    ];
    return `${lines
      .filter(Boolean)
      .map((line) => `\\pard ${line}\\par\n`)
      .join('')}${id}`;
  });
  const top = heading ? `\\pard {\\b Dow Jones Factiva}\\par \\pard ${rtf(`Factiva — ${secret.person}`)}\\par ` : '';
  const end = chance.is(0.5)
    ? searched(lang)
        .map(
          ([name, text]) => `\\trowd\\cellx2000\\cellx9000\\pard\\intbl ${rtf(name)}\\cell ${rtf(text)}\\cell\\row\n`,
        )
        .join('')
    : '';
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\info{\\author ${secret.person}}}{\\header\\pard\\qr Factiva {\\b Dow Jones}\\par}{\\footer\\pard Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} \\'a9 2016 Factiva, Inc. All rights reserved.\\par}\n${top}${list}${articles.join('')}${end}}`;
}
