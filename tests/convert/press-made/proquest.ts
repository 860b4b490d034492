import { type Chance, escaped, type Interface, type Made, printedDay, secret } from './documents.ts';

interface Words {
  author: string;
  link: string;
  abstract: readonly [string, string];
  text: string;
  title: string;
  date: string;
  section: string;
  pages: string;
  language: string;
  id: string;
  info: string;
  subject: string;
  sent: string;
  count: (number: number, all: number) => string;
}

const words: Readonly<Record<Interface, Words>> = {
  en: {
    author: 'Author',
    link: 'ProQuest document link',
    abstract: ['Abstract', 'None available.'],
    text: 'Full text',
    title: 'Publication title',
    date: 'Publication date',
    section: 'Section',
    pages: 'Pages',
    language: 'Language of publication',
    id: 'ProQuest document ID',
    info: 'Publication info',
    subject: 'Subject',
    sent: 'sent you the following',
    count: (n, all) => `Document ${n} of ${all}`,
  },
  fr: {
    author: 'Auteur',
    link: 'Lien vers le document ProQuest',
    abstract: ['Résumé', 'Non disponible.'],
    text: 'Texte intégral',
    title: 'Titre de la publication',
    date: 'Date de publication',
    section: 'Section',
    pages: 'Pages',
    language: 'Langue de publication',
    id: 'ID du document ProQuest',
    info: 'Infos sur la publication',
    subject: 'Sujet',
    sent: 'vous a envoyé',
    count: (n, all) => `Document ${n} de ${all}`,
  },
  de: {
    author: 'Autor',
    link: 'ProQuest-Dokument-Link',
    abstract: ['Zusammenfassung', 'Nicht verfügbar.'],
    text: 'Volltext',
    title: 'Titel der Publikation',
    date: 'Erscheinungsdatum',
    section: 'Rubrik',
    pages: 'Seiten',
    language: 'Sprache der Publikation',
    id: 'ProQuest-Dokument-ID',
    info: 'Publikationsinfo',
    subject: 'Thema',
    sent: 'hat Ihnen gesendet',
    count: (n, all) => `Dokument ${n} von ${all}`,
  },
  es: {
    author: 'Autor',
    link: 'Enlace de documentos de ProQuest',
    abstract: ['Resumen', 'No disponible.'],
    text: 'Texto completo',
    title: 'Título de publicación',
    date: 'Fecha de publicación',
    section: 'Sección',
    pages: 'Páginas',
    language: 'Idioma de la publicación',
    id: 'ID del documento de ProQuest',
    info: 'Información de publicación',
    subject: 'Materia',
    sent: 'le ha enviado',
    count: (n, all) => `Documento ${n} de ${all}`,
  },
  nl: {
    author: 'Auteur',
    link: 'ProQuest-documentkoppeling',
    abstract: ['Samenvatting', 'Niet beschikbaar.'],
    text: 'Volledige tekst',
    title: 'Titel van publicatie',
    date: 'Publicatiedatum',
    section: 'Sectie',
    pages: 'Pagina’s',
    language: 'Taal van de publicatie',
    id: 'ProQuest-document-ID',
    info: 'Publicatie-info',
    subject: 'Onderwerp',
    sent: 'heeft u gestuurd',
    count: (n, all) => `Document ${n} van ${all}`,
  },
};

const line = (label: string, text: string) =>
  `<p style="margin-bottom:5pt"><strong>${label}: </strong>${escaped(text)}</p>`;

/** A document, in the newer layout of mails or the older one. */
function documentOf(one: Made, lang: Interface, chance: Chance, isNew: boolean): string {
  const own = words[lang];
  const day = printedDay(one, lang, chance, 'none');
  const texts = one.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  const cited = isNew
    ? `<p><span class="truncatedAuthor">${one.author ?? ''}. </span><span class="newspaperArticle"><strong>${escaped(one.publisher)}</strong><strong>, Late Edition; Vaubrun</strong> [Vaubrun]. ${day ?? ''}.</span>&nbsp;</p>`
    : '';
  const info = isNew
    ? ''
    : line(own.info, `${one.publisher} ; Vaubrun [Vaubrun]${day ?? ''}${one.page ? `: ${one.page}.` : '.'}`);
  const url = `https://www.proquest.com/docview/${one.number}/se-2?accountid=${secret.job}`;
  return `<div style="margin-bottom:20pt"><a name="DocID_MSTAR_${one.number}"></a><p style="font-weight:bold">${escaped(one.title.join(' '))}</p>${cited}${one.author ? line(own.author, one.author) : ''}${info}<p><a href="${url}">${own.link}</a></p>${line(own.abstract[0], own.abstract[1])}<div style="float:left"><strong>Links: </strong><a href="https://foo.example/">Get it at ${secret.place}</a></div><p><strong>${own.text}: </strong><Text WordCount="14" HTMLContent="true"><html><head><title></title></head><body>${texts}</body></html></Text></p>${line(own.subject, 'Councils; Schools')}${line(own.title, `${one.publisher}; Vaubrun`)}${one.page ? line(own.pages, one.page) : ''}${day ? line(own.date, day) : ''}${one.section ? line(own.section, one.section) : ''}${line(own.language, lang === 'fr' ? 'Français' : 'English')}${line(own.id, one.number)}${line('Document URL', url)}${line('Last updated', '2016-05-04')}${line('Database', 'ProQuest Central')}</div>`;
}

function pageOf(all: readonly Made[], lang: Interface, chance: Chance): string {
  const own = words[lang];
  const isNew = chance.is(0.5);
  const list = chance.is(0.5)
    ? `<p>Table of contents</p>${all.map((one, index) => `<p><a href="#DocID_MSTAR_${one.number}">${index + 1}. ${escaped(one.title.join(' '))}</a></p>`).join('')}`
    : '';
  const documents = all.map(
    (one, index) =>
      `${chance.is(0.5) ? `<p>${own.count(index + 1, all.length)}</p>` : ''}${documentOf(one, lang, chance, isNew)}<hr>`,
  );
  const end = chance.is(0.5)
    ? `<h2>Bibliography</h2><p>Citation style: MLA 9th Edition</p>${all.map((one) => `<p>${escaped(one.title.join(' '))}. ${escaped(one.publisher)}, ProQuest, ${secret.place}.</p>`).join('')}<p>Database copyright © 2016 ProQuest LLC. All rights reserved.</p><p>${secret.person}, ${secret.mail}</p>`
    : '';
  return `<html><head><meta charset="utf-8"><title>ProQuest</title></head><body><div class="mainCopyBlock">${secret.person} ${own.sent}: ${escaped(secret.terms)}</div>${list}${documents.join('\n')}${end}</body></html>`;
}

/** A mail, as it came or forwarded. */
export function proquestMail(all: readonly Made[], lang: Interface, chance: Chance): string {
  const html = pageOf(all, lang, chance);
  const forwarded = chance.is(0.4)
    ? html
        .replace(
          '<body>',
          `<body><div>-------- Forwarded Message --------<br>From: ${secret.person} &lt;${secret.mail}&gt;<br>To: x@montfaucon.example<br></div><blockquote>`,
        )
        .replace('</body>', '</blockquote></body>')
    : html;
  return `From: ${secret.person} <${secret.mail}>\nTo: ${secret.mail}\nSubject: Your ProQuest Research\nDate: Tue, 11 May 2021 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(forwarded).toString('base64').replace(/.{76}/g, '$&\n')}\n`;
}

/** The page that shows all documents, saved. */
export const proquestPage = pageOf;
