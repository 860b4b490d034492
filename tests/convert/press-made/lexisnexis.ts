import {
  type Chance,
  countWords,
  escaped,
  type Interface,
  type Made,
  printedDay,
  secret,
  wordsOf,
} from './documents.ts';

interface Labels {
  count: (number: number, all: number) => string;
  byline: string;
  section: string;
  length: string;
  load: string;
  language: readonly [string, string];
  type: readonly [string, string];
  subject: string;
  graphic: string;
  lead: string;
}

const labels: Readonly<Record<Interface, Labels>> = {
  en: {
    count: (n, all) => `${n} of ${all} DOCUMENTS`,
    byline: 'BYLINE',
    section: 'SECTION',
    length: 'LENGTH',
    load: 'LOAD-DATE',
    language: ['LANGUAGE', 'ENGLISH'],
    type: ['PUBLICATION-TYPE', 'Newspaper'],
    subject: 'SUBJECT',
    graphic: 'GRAPHIC',
    lead: 'HIGHLIGHT',
  },
  fr: {
    count: (n, all) => `${n} de ${all} DOCUMENTS`,
    byline: 'AUTEUR',
    section: 'RUBRIQUE',
    length: 'LONGUEUR',
    load: 'DATE-CHARGEMENT',
    language: ['LANGUE', 'FRENCH; FRANÇAIS'],
    type: ['TYPE-PUBLICATION', 'Journal'],
    subject: 'SUJET',
    graphic: 'GRAPHIQUE',
    lead: 'ENCART',
  },
  de: {
    count: (n, all) => `Dokument ${n} von ${all}`,
    byline: 'AUTOR',
    section: 'RUBRIK',
    length: 'LÄNGE',
    load: 'UPDATE',
    language: ['SPRACHE', 'GERMAN; DEUTSCH'],
    type: ['PUBLICATION-TYPE', 'Zeitung'],
    subject: 'THEMEN',
    graphic: 'GRAFIK',
    lead: 'HIGHLIGHT',
  },
  es: {
    count: (n, all) => `Documento ${n} de ${all}`,
    byline: 'AUTOR',
    section: 'SECCIÓN',
    length: 'LONGITUD',
    load: 'FECHA-CARGA',
    language: ['IDIOMA', 'SPANISH; ESPAÑOL'],
    type: ['TIPO-PUBLICACIÓN', 'Periódico'],
    subject: 'ASUNTO',
    graphic: 'GRÁFICO',
    lead: 'HIGHLIGHT',
  },
  nl: {
    count: (n, all) => `${n} van ${all} DOCUMENTEN`,
    byline: 'AUTEUR',
    section: 'SECTIE',
    length: 'LENGTE',
    load: 'LAAD-DATUM',
    language: ['TAAL', 'DUTCH; NEDERLANDS'],
    type: ['PUBLICATIE-TYPE', 'Krant'],
    subject: 'ONDERWERP',
    graphic: 'AFBEELDING',
    lead: 'HIGHLIGHT',
  },
};

const cover = (all: number) => [
  'Download Request: All Documents',
  'Time Of Request: Friday, March 9, 2018  16:51:31',
  'Send To:',
  secret.person,
  secret.place,
  `Terms: (${secret.terms})`,
  'Source: All News',
  `Project ID: ${secret.job} ${secret.client}`,
  `${all} documents`,
];

/** Lines of at most so many characters. */
function wrapped(text: string, width = 79): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function centred(text: string): string {
  return ' '.repeat(Math.max(0, Math.floor((80 - text.length) / 2))) + text;
}

/** What stands before and after a text, each with its label. */
function fields(one: Made, lang: Interface, chance: Chance) {
  const own = labels[lang];
  const day = printedDay(one, lang, chance, 'none') ?? '4 May 2016';
  const before = [
    one.author && `${own.byline}: ${chance.of(['By ', ''])}${one.author}`,
    (one.section || one.page) &&
      `${own.section}: ${[one.section, one.page && `Pg. ${one.page}`].filter(Boolean).join('; ')}`,
    `${own.length}: ${countWords(one)} ${wordsOf[lang]}`,
  ].filter(Boolean) as string[];
  const after = [
    chance.is(0.2) && 'URL: http://www.example.org',
    chance.is(0.4) && `${own.subject}: ${['COUNCILS', 'SCHOOLS (90%)', 'BRIDGES (78%)'].join('; ')}`,
    `${own.load}: ${day}`,
    `${own.language[0]}: ${own.language[1]}`,
    one.correction && 'CORRECTION-DATE: May 5, 2016',
    one.correction && `CORRECTION: ${one.correction}`,
    chance.is(0.3) && `${own.graphic}: Photo, the hall by night.`,
    `${own.type[0]}: ${own.type[1]}`,
  ].filter(Boolean) as string[];
  return { before, after };
}

/** Text: a count, the paper, the day, and labels. */
export function lexisTxt(all: readonly Made[], lang: Interface, chance: Chance): string {
  const parts = all.map((one, index) => {
    const day = printedDay(one, lang, chance, chance.is(0.8) ? (lang === 'de' ? 'before' : 'after') : 'none');
    const { before, after } = fields(one, lang, chance);
    const rights = one.rights.split('\n').map(centred);
    const isFirst = chance.is(0.4);
    const title = chance.is(0.15)
      ? wrapped(`HEADLINE: ${one.title.join(' ')}`)
      : one.title.flatMap((line) => wrapped(line));
    return [
      centred(labels[lang].count(index + 1, all.length)),
      '',
      '',
      ...(isFirst ? [...rights, ''] : []),
      centred(one.publisher),
      '',
      ...(day ? [centred(`${day}${lang === 'en' ? ' ' : ''}`)] : []),
      ...(one.edition ? [centred(one.edition)] : []),
      '',
      ...title,
      '',
      ...before.flatMap((line) => [...wrapped(line), '']),
      ...one.paragraphs.flatMap((text) => [...wrapped(chance.is(0.5) ? text : `  ${text}`), '']),
      ...after.flatMap((line) => [...wrapped(line), '']),
      ...(isFirst ? [] : rights),
    ].join('\n');
  });
  const list = chance.is(0.3)
    ? [
        'Table of Contents',
        ...all.map(({ title, publisher }, index) => `${index + 1}. ${title.join(' ')} ${publisher}`),
      ].join('\n\n')
    : '';
  return `${chance.is(0.7) ? `${cover(all.length).join('\n\n')}\n\n\n` : ''}${list}\n\n${parts.join('\n\n\n')}\n`;
}

/** HTML, in the make of 2013 (lower case) or 2019 (upper case, with a cover). */
export function lexisHtml(all: readonly Made[], lang: Interface, chance: Chance): string {
  const line = (text: string, style = 'c2') => `<span class="${style}">${text}</span>`;
  const block = (inner: string, style = 'c5') => `<br><div class="${style}"><p class="c6">${inner}</p>\n</div>\n`;
  const labelled = (text: string) => {
    const at = text.indexOf(':');
    return block(`${line(`${text.slice(0, at)}: `, 'c8')}${line(escaped(text.slice(at + 2)))}`);
  };
  const parts = all.map((one, index) => {
    const day = printedDay(one, lang, chance, chance.is(0.8) ? 'after' : 'none');
    const { before, after } = fields(one, lang, chance);
    const printed =
      day &&
      `<div class="c3"><p class="c1">${line(day.split(' ')[0] ?? '', 'c4')}${line(` ${day.split(' ').slice(1).join(' ')}`)}${one.edition ? `${line('&nbsp;')}${line(`<br>${escaped(one.edition)}`)}` : ''}</p>\n</div>\n`;
    const lead = chance.is(0.2)
      ? `<br><div class="c5"><br><br><p class="c6">${line(`${labels[lang].lead}:`, 'c8')}${line(`&nbsp;${escaped(one.paragraphs[0] ?? '')}<br>`)}</p>\n</div>\n`
      : undefined;
    const texts = (lead ? one.paragraphs.slice(1) : one.paragraphs)
      .map((text) => `<p class="c9">${line(escaped(text))}</p>`)
      .join('\n');
    return [
      `<a name="DOC_ID_0_${index}"></a><!-- Hide XML section from browser\n<DOC NUMBER=${index + 1}>\n<DOCFULL> -->\n`,
      block(line(labels[lang].count(index + 1, all.length)), 'c0'),
      `<br><div class="c0"><br><p class="c1">${chance.is(0.3) ? '<img src="logo.gif"><br>' : ''}${line(escaped(one.publisher))}</p>\n</div>\n`,
      printed ?? '',
      block(one.title.map((text) => line(escaped(text), 'c7')).join('<br>')),
      ...before.map(labelled),
      lead ?? '',
      `<br><div class="c5">${texts}\n</div>\n`,
      ...after.map(labelled),
      `<br><div class="c0"><br><p class="c1">${line(escaped(one.rights).replace('\n', '<br>'))}</p>\n</div>\n<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n<br class="c10">\n`,
    ].join('');
  });
  const first = chance.is(0.5)
    ? `<div class="c5"><p class="c6">${line(cover(all.length).map(escaped).join('<br>'))}</p></div>`
    : '';
  const html = `<html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"><style type="text/css"><!--\n.c0 { text-align: center; }\n--></style><title>&nbsp;</title></head><body>${first}${parts.join('')}</body></html>`;
  return chance.is(0.5)
    ? html
        .replace(/<(\/?)(div|p|span|br|a|html|head|body)\b/g, (_, end, name) => `<${end}${name.toUpperCase()}`)
        .replace(/ class="/g, ' CLASS="')
        .replace(/ name="/g, ' NAME="')
    : html;
}
