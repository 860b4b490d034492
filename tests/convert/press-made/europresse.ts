import {
  type Chance,
  countWords,
  escaped,
  type Interface,
  type Made,
  pad,
  printedDay,
  secret,
  windows1252,
  wordsOf,
} from './documents.ts';

const page: Readonly<Record<Interface, string>> = { en: 'p.', fr: 'p.', de: 'S.', es: 'p.', nl: 'blz.' };
const issued: Readonly<Record<Interface, string>> = {
  en: 'This certificate is issued to',
  fr: 'Ce certificat est émis à',
  de: 'Dieses Zertifikat wird ausgestellt für',
  es: 'Este certificado se expide a',
  nl: 'Dit certificaat is uitgereikt aan',
};
const saved: Readonly<Record<Interface, string>> = {
  en: 'Saved documents',
  fr: 'Documents sauvegardés',
  de: 'Gespeicherte Dokumente',
  es: 'Documentos guardados',
  nl: 'Bewaarde documenten',
};

/** The number of a document: kind, day, paper, number; an undated one has the day it was loaded. */
export function idOf({ day, number }: Made): string {
  const loaded = day ?? { year: 2016, month: 5, date: 4 };
  return `news·${loaded.year}${pad(loaded.month)}${pad(loaded.date)}·ECD·${number}`;
}

/** `Politique, mardi 6 mars 2018 595 mots, p. 4(12)`. */
function header(made: Made, lang: Interface, chance: Chance): string {
  const day = printedDay(made, lang, chance, chance.is(0.85) ? 'before' : 'none');
  const hour = chance.is(0.2) ? ' - 10:33 UTC +02:00' : '';
  const count = chance.is(0.3) ? ` ${countWords(made)} ${wordsOf[lang]}` : '';
  const parts = [
    made.section,
    day && `${day}${hour}${count}`,
    made.page && `${page[lang]} ${made.page}${chance.is(0.2) ? '(12)' : ''}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The layout since 2015. */
export function europresse(all: readonly Made[], lang: Interface, chance: Chance): string {
  const list = `<div class="sommaire"><h1>${saved[lang]}</h1><p>${secret.person}, ${secret.place} • ${all.length} documents</p><ul>${all.map(({ publisher, title }) => `<li>${escaped(publisher)} — ${escaped(title.join(' '))}</li>`).join('')}</ul></div>`;
  const hit = (text: string) => escaped(text).replace('school', '<mark>school</mark>');
  const articles = all.map((one) => {
    const title = one.title
      .map((line) => `<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">${hit(line)}</p>`)
      .join(' ');
    const boxed = chance.is(0.7) ? `<div class="titreArticle"> ${title} </div>` : title;
    const author =
      one.author === undefined
        ? ''
        : chance.of([
            `<div class="docAuthors">${one.author}</div>`,
            `<div class="sm-margin-bottomNews">${one.author}</div>`,
            `<div>${one.author}</div>`,
          ]);
    const text = one.paragraphs.map((paragraph) => `<p>${hit(paragraph)}</p>`).join('\n');
    const body = chance.of([
      `<div class="DocText clearfix"> <div class="docOcurrContainer"> ${text} </div> </div>`,
      `<div class="DocText clearfix">${text}</div></div>`,
      text,
    ]);
    const also = chance.is(0.15)
      ? `<div class="apd-wrapper"><div class="apd-sources-date">${printedDay(one, lang, chance, 'none') ?? ''}</div><div class="source-name-APD">La Gazette du Jura</div></div>`
      : '';
    const aside = chance.is(0.2)
      ? '<aside> <div><b>Illustration(s) :</b><p>Une photographie de la salle.</p></div> </aside>'
      : '';
    const number = chance.is(0.5) ? 'class="publiC-lblNodoc"' : 'id="PubliC_lblNodoc"';
    return `<article> <header> <div class="rdp__DocPublicationName"><span class="DocPublicationName">${escaped(one.publisher)}${chance.is(0.4) ? ', no. 22013' : ''}   </span></div> <div class="rdp__DocHeader"><span class="DocHeader">${header(one, lang, chance)}</span></div> ${boxed} ${author} </header>
<section> ${body} </section> ${aside} ${also}
<footer> <small>${escaped(one.rights).replace('\n', '<br>')}</small> <div id="divPubliC"> <span ${number}>${idOf(one)}</span> <div>${issued[lang]} <b>${secret.place}</b>.</div> <span class="txtCertificat">${secret.person} — ${secret.mail}</span> </div> </footer> </article>`;
  });
  return `<!DOCTYPE html> <html> <head> <meta charset="utf-8"> <title></title> </head> <body> ${chance.is(0.5) ? list : ''} ${articles.join('\n')} </body> </html>`;
}

/** The layout of 2012: tables, nested wrongly, in ISO-8859-1. */
export function europresseOld(all: readonly Made[], lang: Interface, chance: Chance): Uint8Array {
  const number: Readonly<Record<Interface, string>> = {
    en: 'Document number',
    fr: 'Numéro de document',
    de: 'Dokumentnummer',
    es: 'Número de documento',
    nl: 'Documentnummer',
  };
  const articles = all.map((one) => {
    const line = header(one, lang, chance);
    const text = one.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
    return `<p><br><br><table width="96%"><tr><td><table><tr><td><img src="x_small.gif"><br></td></tr></table><span class="DocPublicationName">${escaped(one.publisher)}</span><br><span class="DocHeader">${line}</span><br><br><span class="TitreArticleVisu">${escaped(one.title.join(' '))}</span><br>${one.author ? `<br>${one.author}<br>` : ''}<br>${text}</div><br>Note(s) :<br>${escaped(one.rights.split('\n')[0] ?? '')}<br><br><span class="certificat">${issued[lang]} ${secret.place}</span><br>${number[lang]} : <span>${idOf(one)}</span></td></tr></table></p><p></p>`;
  });
  const html = `<html><head><META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body><form id="frmSave"><input type="button" value="Sauvegarder" /></form>${articles.join('\n')}</body></html>`;
  return windows1252(html);
}
