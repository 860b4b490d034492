import { bareLetters } from '../../text/fold.ts';

/** The fields that readers of press databases know by a label. */
export type Label =
  | 'author'
  | 'section'
  | 'length'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'body'
  | 'page'
  | 'language'
  | 'publisher'
  | 'date'
  | 'place'
  | 'classification'
  | 'show'
  | 'id'
  | 'url'
  | 'other';

/** What the databases write before each field, in the languages of their interfaces: letters and hyphens, no accents. */
const words: Readonly<Record<Label, string>> = {
  author:
    'byline by author authors auteur auteurs autor autoren autores verfasser verfasserin autore autori auteur-s door signature',
  section: 'section rubrique rubrik ressort seccion sectie rubriek sezione secao',
  length: 'length longueur lange laenge longitud extension lengte omvang lunghezza comprimento',
  title: 'headline title titre titel uberschrift ueberschrift schlagzeile titular titulo encabezado kop titolo',
  subtitle: 'subtitle sous-titre untertitel subtitulo ondertitel sottotitolo',
  lead: 'highlight encart chapeau anriss vorspann resumen-destacado hoogtepunt hlead abstract-lead',
  body: 'body corps text texte haupttext volltext cuerpo texto hoofdtekst tekst corpo testo full-text texte-integral texto-completo volledige-tekst testo-completo textkorper hauptteil corps-du-texte cuerpo-del-texto broodtekst',
  page: 'page pages seite seiten pagina paginas pagina-s pagine pag pg',
  language:
    'language langue sprache idioma lengua taal lingua language-of-publication langue-de-publication sprache-der-publikation idioma-de-la-publicacion taal-van-de-publicatie',
  publisher:
    'publication-title titre-de-la-publication titel-der-publikation titulo-de-publicacion titulo-de-la-publicacion titel-van-publicatie titel-van-de-publicatie publicatietitel publication-info infos-sur-la-publication publikationsinfo publicatie-info informations-sur-la-publication publikationsinformationen informacion-de-publicacion source',
  date: 'publication-date date-de-publication erscheinungsdatum publikationsdatum datum-der-publikation fecha-de-publicacion fecha-de-la-publicacion publicatiedatum datum-van-publicatie date datum fecha',
  place: 'dateline lieu-date ort-datum ortszeile datelinea',
  // Of broadcasts, above their text; within it the same words say who speaks.
  show: 'show guest guests anchor anchors host hosts reporter reporters transcript',
  classification:
    'classification klassifizierung klassifikation clasificacion classificatie classificazione classificacao',
  id: 'proquest-document-id id-du-document-proquest id-de-document-proquest identifiant-du-document-proquest proquest-dokument-id id-del-documento-de-proquest id-de-documento-de-proquest identificador-de-documento-proquest proquest-document-id numero-de-document document-number numero-du-document dokumentnummer accession-number',
  url: 'document-url url-du-document url-de-document dokument-url url-del-documento documento-url document-adres url',
  other: [
    'load-date date-chargement date-de-chargement ladedatum update fecha-carga fecha-de-carga laaddatum laad-datum load-datum datum-laden datum-geladen laatst-bijgewerkt data-di-caricamento',
    'publication-type type-publication type-de-publication publikationstyp tipo-publicacion tipo-de-publicacion publicatietype publicatie-type type-publicatie soort-publicatie pub-type pub-subject publication-subject',
    'subject sujet sujets schlagworter schlagworte thema themen asunto materia tema onderwerp soggetto',
    'company societe entreprise firma unternehmen compania empresa bedrijf azienda organization organisation organizacion organisatie',
    'ticker symbole-boursier borsenkurzel tickersymbol industry secteur-activite secteur branche industria sector bedrijfstak',
    'geographic localisation-geo lieu geografie geographie geografico zona-geografica geografisch country state city pays stadt land region',
    'person personne persoon persona graphic graphique illustration illustrations grafik abbildung grafico afbeelding',
    'journal-code code-journal zeitungs-code zeitungscode code-revue codigo-de-la-publicacion codigo-publicacion tijdschriftcode krantcode docid',
    'correction correction-date rectificatif correctif berichtigung korrektur correccion rectificatie correctie correzione series serie type doc-type document-type acc-no notes note edition copyright distribution',
    'publication-subject source-type place-of-publication country-of-publication issn eissn last-updated database full-text-format',
    'location people identifier-keyword links number-of-pages publication-year issue volume publisher document-feature credit start-page',
  ].join(' '),
};

const labels = new Map<string, Label>();
for (const [label, list] of Object.entries(words) as [Label, string][]) {
  for (const word of list.split(' ')) if (!labels.has(word)) labels.set(word, label);
}

/** Words as labels are compared: lower case, no accents, `-` between them. */
export function folded(text: string): string {
  return bareLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The field that a label stands for, `Load-Date` as `DATE-CHARGEMENT`. */
export function labelOf(text: string): Label | undefined {
  return text.length > 45 ? undefined : labels.get(folded(text));
}

/** Names of languages in the languages of the interfaces, and what they are (BCP 47). */
const languages: Readonly<Record<string, string>> = {
  ar: 'arabic arabe arabisch arabo',
  da: 'danish danois danisch daenisch danes deens danese',
  de: 'german allemand deutsch aleman duits tedesco alemao',
  en: 'english englishs anglais englisch ingles engels inglese',
  es: 'spanish espagnol spanisch espanol castellano spaans spagnolo espanhol',
  fi: 'finnish finnois finnisch fines fins',
  fr: 'french francais franzosisch franzoesisch frances frans francese',
  it: 'italian italien italienisch italiano italiaans',
  ja: 'japanese japonais japanisch japones japans',
  ko: 'korean coreen koreanisch coreano koreaans',
  nl: 'dutch neerlandais niederlandisch hollandisch neerlandes holandes nederlands olandese',
  no: 'norwegian norvegien norwegisch noruego noors',
  pl: 'polish polonais polnisch polaco pools',
  pt: 'portuguese portugais portugiesisch portugues portugees portoghese',
  ru: 'russian russe russisch ruso russo',
  sv: 'swedish suedois schwedisch sueco zweeds',
  tr: 'turkish turc turkisch tuerkisch turco turks',
  zh: 'chinese chinois chinesisch chino chinees cinese',
};

const languageNames = new Map(
  Object.entries(languages).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
);

/** The first language that a field names: `GERMAN; DEUTSCH` is `de`. */
export function languageIn(text: string): string | undefined {
  return folded(text)
    .split('-')
    .map((word) => languageNames.get(word))
    .find((tag) => tag !== undefined);
}

/** True for a line that is the name of a language and nothing else. */
export function isLanguage(text: string): boolean {
  return languageNames.has(folded(text)) || /^(?:\p{Script=Han}{1,4}文|\p{Script=Hangul}+어)$/u.test(text.trim());
}

/** `Documents (50)` on a cover, in the languages of the interface: how many; nothing for another line. */
export function announcedIn(text: string): number | undefined {
  const count = /^(?:documents?|dokumente?|documentos?|documenten|documenti)\s*\((\d{1,4})\)/i.exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** What a cover says of whoever made the export, before a colon. */
const covers = new Set(
  'user-name username nom-d-utilisateur benutzername nombre-de-usuario gebruikersnaam nome-utente date-and-time date-et-heure datum-und-uhrzeit fecha-y-hora datum-en-tijd data-e-ora job-number numero-de-tache numero-de-la-tache auftragsnummer numero-de-trabajo taaknummer numero-processo client-matter client-affaire client-dossier client-id mandant-angelegenheit mandant-akte cliente-asunto client-zaak search-terms termes-de-la-recherche termes-de-recherche suchbegriffe terminos-de-busqueda zoektermen termini-di-ricerca search-type type-de-recherche suchtyp tipo-de-busqueda zoektype narrowed-by affine-par eingegrenzt-durch reducido-por verfijnd-door download-request time-of-request send-to project-id terms research-information delivery-details'.split(
    ' ',
  ),
);

/** True for a line of a cover: `Job Number: 192837465`. */
export function isCoverLine(text: string): boolean {
  const label = /^([\p{L}][\p{L} /’'-]{2,40}?)\s?:/u.exec(text)?.[1];
  return label !== undefined && covers.has(folded(label));
}

/** Labels that begin a sentence as well: only where they are set apart are they labels. */
const ordinary = new Set(
  'note notes person persons people persona persoon personne country city state stadt land pays region lieu location issue volume type serie series edition links credit thema themen tema sujet sujets asunto firma company empresa industry secteur branche correction correccion korrektur database copyright graphic illustration update source text texte tekst texto'.split(
    ' ',
  ),
);

/** Days of the week in languages that papers of these databases print and that have no folder of their own here. */
const foreignDays =
  /(?<!\p{L})(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela)(?!\p{L})/giu;

/** A line without days of the week of other languages. */
export function withoutForeignDays(text: string): string {
  return text.replace(foreignDays, '');
}

/** True for a label that is a word of everyday texts too: `Note: the council meets again`. */
export function isOrdinaryWord(text: string): boolean {
  return ordinary.has(folded(text));
}

/** What ends a document of Nexis. */
const ends = new Set(
  'end-of-document fin-du-document fin-de-document ende-des-dokuments dokumentende fin-del-documento einde-van-document einde-van-het-document einde-document fine-del-documento fim-do-documento'.split(
    ' ',
  ),
);

/** True for the line with which a database ends a document. */
export function isEndMark(text: string): boolean {
  return text.length < 40 && ends.has(folded(text));
}

const documents = 'documents?|dokumente?n?|documentos?|documenten|documenti';
const counting = new RegExp(
  `^(?:(?:${documents})\\s+)?(\\d{1,5})\\s+(?:of|von|de|sur|van|di|out of|aus)\\s+(\\d{1,5})(?:\\s+(?:${documents}))?$`,
  'i',
);

/** `12 of 50 DOCUMENTS` in the languages of the interfaces: number and count; nothing for another line. */
export function countingLine(text: string): { number: number; count: number } | undefined {
  const match = text.length > 120 ? null : counting.exec(text.trim());
  if (!match || !/\p{L}{8}/u.test(text)) return undefined;
  return { number: Number(match[1]), count: Number(match[2]) };
}

/** Words for words, before which Factiva and LexisNexis count them: `877 words`, `8165 字`. */
export function isWordCount(text: string): boolean {
  return /^[\d.,\s\u00A0\u202F]+\s*(?:words?|mots?|w(?:ö|oe)rter|wort|palabras?|woorden|parole|palavras|слов(?:а|о)?|字|語|단어|words\.)$/iu.test(
    text.trim(),
  );
}

/** A line that tells whose the rights are; a sentence about copyright is none. */
export function isCopyright(text: string): boolean {
  const line = text.trim();
  if (/^(?:all rights reserved|tous droits r[ée]serv|alle rechte|todos los derechos|tutti i diritti)/i.test(line))
    return true;
  if (/^(?:\(c\)|©|copyright\s*(?:\(c\)|©|,?\s*(?:19|20)\d\d\b|by\b))/i.test(line)) return true;
  if (!/^copyright\b/i.test(line)) return false;
  return (
    line.length < 70 && (!/[.!?…]$/.test(line) || /\b(?:19|20)\d\d\b|\b(?:inc|ltd|co|corp|reserved)\.$/i.test(line))
  );
}

/** `Page 3 of 12`, which an export prints at the head of a page: its number; nothing for another line. */
export function pageLine(text: string): number | undefined {
  const match = /^(?:pages?|seite|p[áa]gina|pagina)\s+(\d{1,4})\s+(?:of|de|sur|von|van|di)\s+\d{1,4}$/iu.exec(
    text.trim(),
  );
  return match ? Number(match[1]) : undefined;
}

/** Headings of what a database adds about the search: nothing below them is of any article. */
const searches = new Set(
  'search-summary resume-de-la-recherche recapitulatif-de-la-recherche suchubersicht suchzusammenfassung zusammenfassung-der-suche resumen-de-la-busqueda resumen-de-busqueda zoekoverzicht zoeksamenvatting riepilogo-ricerca riepilogo-della-ricerca bibliography bibliographie literaturverzeichnis bibliografia bibliografie'.split(
    ' ',
  ),
);

/** True for the heading of what a database says of the search, or of a list of what it gave. */
export function isAboutSearch(text: string): boolean {
  return text.length < 60 && searches.has(folded(text));
}

/** A line that tells which edition of a paper it was: `Late Edition - Final`. */
export function isEdition(text: string): boolean {
  const line = text.trim();
  if (line.length > 45 || /[.!?:]$/.test(line)) return false;
  return /^(?:correction appended|(?:[\p{L}\d]+ ){0,3}(?:edition|édition|\p{L}*ausgabe|edici[oó]n|editie|edizione)(?: \p{L}+){0,2}(?:\s?[-–]\s?\p{L}+)?)$/iu.test(
    line,
  );
}
