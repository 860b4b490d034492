import { asCalled } from './as-called.ts';
import { collectionNames, collections } from './collections.ts';

const folders = collectionNames.map((name) => `${name}/`).join(' and ');
const marks = collectionNames.map((name) => `:${collections[name].mark}[text]{#id}`).join(' or ');

/**
 * The catalogue: every rule that can be broken, how serious that is, and what to do. A message says what was found where;
 * the hint here says how to mend it. Whoever reports names a rule of this list, so that no two checks share a name.
 */
export const rules = {
  'file-unreadable': ['error', 'Check that the file exists and that you may read it.'],
  'file-encoding': ['error', 'Save the file as UTF-8.'],
  'content-missing': [
    'error',
    `A content folder holds dossier.yaml, articles/, ${folders}; npx reperes init DIR makes one.`,
  ],
  'no-dossier': ['error', 'Go into a dossier, or name one with --content DIR; npx reperes init DIR makes one.'],
  'dossier-not-begun': ['warning', 'npx reperes init DIR makes a dossier; --content DIR names one that is elsewhere.'],
  'content-empty': ['error', 'Convert an article first: npx reperes convert FILE.'],
  'yaml-syntax': ['error', 'Correct the YAML: quote a value that holds “: ” or begins with a special character.'],
  schema: ['error', 'Correct the field; docs/content.md lists all fields with an example.'],
  'front-matter-missing': ['error', 'Begin the file with a line “---”, its fields, and another line “---”.'],
  'id-pattern': ['error', 'Rename the file: lower-case ASCII letters and digits, words joined by hyphens.'],
  'id-duplicate': ['error', 'Rename one of the two files: an id names one article, or one entry in all collections.'],
  'reference-unknown': ['error', 'Write the id of an entry of the glossary (its file name without .md).'],
  'mark-unknown': ['error', `Write ${marks} with the id of an entry of that collection.`],
  'mask-shared': ['error', 'Mask it too (mask in dossier.yaml, or restricted: true), or give it another name.'],
  'mask-placeholder': ['error', 'Choose a placeholder without any of the words that it stands for.'],
  'mask-left': [
    'error',
    'The site was not replaced. Take the form out of that file; where it is another word or person, list it under keep.',
  ],
  'mark-misplaced': ['error', 'Put the mark around plain text, outside links, code and other marks, or take it out.'],
  'decision-barred': [
    'error',
    'A mention is a link, and a link cannot stand inside another link or in code: delete the decision, or the link.',
  ],
  'decision-gone': [
    'error',
    'The text no longer holds this quote: correct exact, prefix or suffix, or delete the decision (npx reperes review shows it).',
  ],
  'decision-twice': ['error', 'The quote fits more than one place: lengthen prefix or suffix until it fits one.'],
  'decision-unknown': ['error', 'Write the id of an entry of the glossary, or none.'],
  'source-missing': ['error', 'Put the original back into sources/, or correct source.file.'],
  'source-changed': [
    'error',
    'The original is not the one converted: restore it, or convert it anew under another name.',
  ],
  'link-broken': ['error', 'Correct the address; pictures stand in media/ and are named ../media/NAME.'],
  'text-lost': [
    'error',
    'Call the footnote in the text, give the table a heading for each column, or take the HTML around the words away.',
  ],
  'html-unread': ['warning', 'Put blank lines between the words and the tags, or write it all as Markdown.'],
  'body-empty': ['error', 'Write the text, or delete the file.'],
  plugin: ['error', 'This is a fault of a plugin, not of your text: report it with the file.'],
  'file-ignored': [
    'warning',
    'Convert it (npx reperes convert FILE), or put it elsewhere: pictures stand in media/, originals in sources/.',
  ],
  'folder-ignored': ['warning', 'Rename the folder, or begin its name with a dot if it is no part of the dossier.'],
  'title-derived': [
    'warning',
    'Give the article a title and write titleFrom: editor, or source if the original has it.',
  ],
  'mention-ambiguous': [
    'warning',
    'Decide by a click, npx reperes review, or under annotations: exact, prefix, suffix, entity: ID or none.',
  ],
  'mention-inside': [
    'warning',
    'Make the longer name an entry, or list it under exclusions, or, where the link is right, under inclusions; npx reperes review does each by a click.',
  ],
  'alias-unusable': ['warning', 'Delete the alias, or write a shorter one with at least a letter or a digit.'],
  'alias-common': [
    'warning',
    'Write short: true, which asks for a full name in the same article, or give the form its neighbours under when.',
  ],
  'alias-duplicate': ['warning', 'Delete the alias: the entry has this form already.'],
  'alias-shared': [
    'info',
    'Two entries share the form: give one of them conditions (when, short, metonym), or decide case by case.',
  ],
  'form-unused': ['info', 'No article prints this form; check its spelling, or keep it for articles to come.'],
  'entry-unmentioned': ['warning', 'Add the form that the articles print to its aliases, or delete the entry.'],
  'decision-overlap': ['warning', 'Another decision or mark covers the same words and wins: delete one of the two.'],
  'decision-idle': [
    'info',
    'The text is read the same way without this decision: keep it as a safeguard, or delete it.',
  ],
  'definition-long': ['warning', 'Shorten the definition to 150 words: it explains a name; it is not an article.'],
  'owed-definition': ['info', 'Write below the fields who or what it is; until then its page says that it is a stub.'],
  'owed-summary': ['info', 'Write summary: one line for notes, previews and lists, at most 160 characters.'],
  'owed-sources': ['warning', 'Write under sources what the definition rests on: title, and publisher, author or url.'],
  'owed-date': ['info', 'Write updated: the day on which the definition was last checked.'],
  'citation-vague': ['warning', 'Give the source an address (url), or at least its publisher or author.'],
  'coordinates-missing': [
    'warning',
    'Write coordinates: { lat: …, lon: … } in decimal degrees; the map shows the place then.',
  ],
  contrast: ['error', 'Choose a colour that stands out more.'],
  'look-missing': ['error', 'Write the path from the folder of dossier.yaml, such as my.css or fonts/NAME.woff2.'],
  'font-unknown': ['error', 'docs/content.md lists the fonts; one of your own is named under fonts.files.'],
  'font-unusable': ['error', 'Give a file that browsers read: .woff2, .woff, .ttf or .otf.'],
  'styles-outside': [
    'error',
    'Put the file into the dossier and write its path: a site loads nothing from elsewhere, and its paths never begin with “/”.',
  ],
  'styles-broken': ['error', 'Correct the style sheet; its paths start from its own folder.'],
  'styles-syntax': ['warning', 'Correct the style sheet: browsers pass over what they do not understand.'],
  'image-missing': [
    'error',
    'Write the path from this file, as in links: pictures stand in media/, and an article or entry names them ../media/NAME.',
  ],
  'image-unusable': [
    'error',
    'Save it as JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG, of at most 40 MB and 120 million pixels.',
  ],
  'drawing-cleaned': [
    'warning',
    'Check how it looks in the site, or save it again from a drawing program, without scripts.',
  ],
  'image-alt': ['warning', 'Say what the picture shows: ![what it shows](address), or alt="…" in HTML.'],
  'link-anchor': [
    'warning',
    'Nothing on the page has this anchor: correct what follows the #; a heading’s is s- and its words, hyphens between.',
  ],
  'reference-repeated': ['warning', 'Delete the repetition.'],
  'text-differs': [
    'warning',
    'Restore the text of the original: an editor corrects fields, not words. To read it again, convert it under another name.',
  ],
  'original-unread': [
    'warning',
    'The article was not compared with it. Look at the original: what takes so much is seldom an article.',
  ],
  'annotation-file': ['error', 'Give a file of Web Annotation (.jsonld, .json), TEI (.xml) or BRAT (.ann).'],
  'annotation-unplaced': [
    'error',
    'Decide it by hand: npx reperes review, or under annotations of the article. The others are taken.',
  ],
  'glossary-syntax': ['error', 'A glossary file is a JSON array of {id, name, aliases}.'],
  'glossary-row': ['error', 'Correct the cell, and import the table again: all other rows are taken.'],
  'document-syntax': [
    'error',
    'A line of standard input is a JSON object: {doc, text, lang, date, publisher}, of which doc and text are needed.',
  ],
  program: ['error', 'This is a fault of Repères, not of your dossier: report it with the command and these lines.'],
  usage: ['error', 'npx reperes --help lists the commands and their options.'],
  exists: [
    'error',
    'Name another file, or move the old one away: Repères never overwrites what a person may have edited.',
  ],
  'convert-format': ['error', 'Save the article as one of the formats that docs/convert.md lists.'],
  'convert-failed': ['error', 'The file is damaged, or holds what this format should not: open it and save it anew.'],
  'convert-conflict': [
    'error',
    'Both versions are kept: bring what you want of the new one into the article, then delete the new one.',
  ],
  'too-large': ['error', 'Cut the file into its articles: an article, its pictures included, is smaller than that.'],
  'too-deep': ['error', 'No article is nested that deeply: open it in a browser and save its text.'],
  'unsafe-input': ['error', 'Do not trust this file: it is made to harm the program that reads it.'],
  'write-failed': ['error', 'Free some room, or choose a folder that you may write to; nothing was half-written.'],
  interrupted: ['error', 'Run the same command again: what was done is kept, and the rest follows.'],
  'encoding-doubtful': [
    'warning',
    'Compare these places with another copy of the text. If it is in another encoding: npx reperes convert --encoding NAME.',
  ],
  'bytes-lost': ['warning', 'Find a better copy of the original, or correct the places by hand.'],
  mojibake: ['warning', 'Compare these lines with another copy of the text.'],
  'part-unread': ['warning', 'Look at the original, and add by hand what is missing.'],
  'date-doubtful': [
    'warning',
    'Compare the date with the original, and correct it in the front matter of the article.',
  ],
  'date-chosen': ['info', 'Where it is not the day of publication, correct it in the front matter of the article.'],
  'title-chosen': ['info', 'Where another one is the title, write it into the front matter of the article.'],
  'several-articles': [
    'warning',
    'Say with which line each begins (--split-at PATTERN), or that it is one article (--one), and convert it again.',
  ],
  'split-nowhere': [
    'warning',
    'Look at the line with which each article begins, and write a pattern that fits it whole; files that are one article go without --split-at.',
  ],
  'split-anew': ['info', 'Nothing is lost: removed/ has them as they were.'],
  'edits-set-aside': ['warning', 'Take your changes over from there into the new articles.'],
  'count-differs': ['warning', 'Look at the original there: one of its documents was not read, or is not whole.'],
  'count-agrees': ['info', 'Nothing to do: every document of the original is an article.'],
  'duplicate-text': ['warning', 'Keep one of the two, or both where the difference matters.'],
  'original-known': ['info', 'Nothing was done: the dossier has the article of this very file already.'],
  'article-removed': ['info', 'npx reperes convert --restore ARTICLE brings it back.'],
  'article-unknown': ['error', 'Name it by its id, which is the name of its file without .md, or by its file.'],
  characters: ['info', 'These are layout characters of the original, which no reader sees.'],
  'columns-read': [
    'info',
    'Where a column was read as what it is not, name it otherwise: docs/convert.md lists the names.',
  ],
  'fields-left-out': ['info', 'The original in sources/ has them.'],
  'page-left-out': ['info', 'This stood around the article on its page; the original in sources/ keeps it.'],
  'convert-fidelity': ['error', 'This is a fault of the converter, not of your text: report it with the file.'],
  furniture: ['info', 'Left out of the article and listed in its front matter.'],
  build: ['error', 'The site was not replaced.'],
  'site-link': [
    'error',
    'Correct the address where it is written: in the Markdown of that page, or in the template that makes it.',
  ],
  'site-absolute': [
    'error',
    'Write it relative to the page: a site in a sub-folder or on a disk has no such root. Templates ask src/views/urls.ts.',
  ],
  'site-outside': [
    'error',
    'Put the file into the site: nothing but a link that a reader follows (<a href>) leads to another host.',
  ],
  'site-module': [
    'error',
    'Make it a classic script, src/site/client/NAME.entry.ts: browsers run no module from disk.',
  ],
  'site-disk': [
    'error',
    'Leave it out, or put what it loads into the page: browsers refuse it in a page read from disk.',
  ],
  'site-depth': [
    'error',
    'Hosts show 404.html at any depth: put styles and pictures into it; its links may climb (../) or stay (#anchor).',
  ],
  port: ['error', 'Name another with --port N; --port 0 takes any that is free.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type Severity = 'error' | 'warning' | 'info';
export type DiagnosticRule = keyof typeof rules;

/**
 * A problem found. There is one way of handing them on: who goes on gives them back beside the result, as `diagnostics`;
 * who cannot throws all found so far, as a `DiagnosticError`. Only the commands, the build and the dev server tell them.
 * Line and column are 1-based; the column counts UTF-16 units.
 */
export interface Diagnostic {
  rule: DiagnosticRule;
  severity: Severity;
  message: string;
  hint: string;
  /** How the fault can be mended without anybody's judgement. */
  fix?: Fix;
  file?: string;
  line?: number;
  column?: number;
}

/** Takes an item of a list out of the front matter of the file. */
export interface Fix {
  remove: readonly (string | number)[];
}

/** Where a problem stands. */
export interface SourceLocation {
  file?: string;
  line?: number;
  column?: number;
}

/** A diagnostic of the catalogue; the hint is the rule's own unless a better one is known. */
export function diagnose(rule: DiagnosticRule, message: string, place: SourceLocation = {}, hint?: string): Diagnostic {
  const [severity, ownHint] = rules[rule];
  return { rule, severity, message, hint: hint ?? ownHint, ...place };
}

/** The same problem with the name of the file that it stands in. */
export function inFile({ line, column, ...what }: Diagnostic, file: string): Diagnostic {
  return { ...what, file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}

/** How many diagnostics there are of each severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** Thrown where work cannot go on; carries every problem found so far, so that an editor mends them in one go. */
export class DiagnosticError extends Error {
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.name = 'DiagnosticError';
    this.diagnostics = [...diagnostics];
  }
}

/** One diagnostic as lines for a person: `file:line:column severity message (rule)`, then the hint. */
export function formatDiagnostic(d: Diagnostic): string {
  const where = [d.file, d.line, d.line === undefined ? undefined : d.column].filter((part) => part !== undefined);
  const place = where.length > 0 ? `${where.join(':')} ` : '';
  return asCalled(`${place}${d.severity}: ${d.message} [${d.rule}]\n  → ${d.hint}`);
}
