import type { Element, ElementContent, Root } from 'hast';
import type { Attachment } from 'postal-mime';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { cleanCharacters, cleanHtml } from './characters.ts';
import { findDate } from './dates.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from './format.ts';
import { hideAddresses } from './forwarded-heads.ts';
import { convertFragment } from './html/fragment.ts';
import { parseHtml } from './html/parse.ts';
import { MOST_MEMBERS, refuseMore } from './limits.ts';
import { bytesOf, type Mail, type Message, readMessage, withForwarded } from './mail-message.ts';
import { splitOriginal, splitText } from './press/split.ts';
import { convertText } from './text.ts';

/**
 * E-mail (.eml), by postal-mime: its HTML part, or its text, and below it the messages that it forwards; pictures in it
 * come along, other attachments are told. Its bytes are read as those of a text file are: what it declares counts only
 * where the bytes do not contradict.
 */
export const emailFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes, encoding: given } = source;
    return articlesOfMail(await withForwarded(await readMessage(bytes, name, given), name), source);
  },
};

/**
 * The article that a message is, with those that it forwards; the articles of one that a press database sent.
 * @param all the message, and after it those that it forwards.
 * @throws DiagnosticError `body-empty` where it holds no text.
 */
export function articlesOfMail(all: readonly Message[], source: SourceFile): ConvertedArticle[] {
  const { name } = source;
  const [message] = all;
  if (!message) return [];
  const { mail, diagnostics: read } = message;
  const date = dateOf(mail);
  const subject = mail.subject ? cleanCharacters(mail.subject, {}).text : undefined;
  const known: Metadata = {
    ...(subject ? { title: subject } : {}),
    ...(date ? { date } : {}),
    ...(mail.from?.name ? { author: cleanCharacters(mail.from.name, {}).text } : {}),
  };
  const pictures = new Map(
    all.flatMap(({ mail }) =>
      mail.attachments.map((one) => [one.contentId?.replace(/^<|>$/g, '') ?? '', bytesOf(one)]),
    ),
  );
  const asHtml = all.some(({ mail }) => mail.html) || all.length > 1;
  const place = {
    file: name,
    mail: true as const,
    sibling: (path: string) => pictures.get(path.replace(/^cid:/, '')),
  };
  const tree = asHtml ? treeOf(all, name) : undefined;
  const several = tree
    ? splitOriginal(
        { raw: all.map(({ mail }) => mail.html ?? mail.text).join('\n'), tree },
        { ...source, ...place },
        { diagnostics: read },
      )
    : splitText(mail.text ?? '', source, { diagnostics: read });
  if (several) return several;
  const article = tree
    ? convertFragment(tree, known, place)
    : convertText(mail.text ?? '', name, { title: known.title, mail: true });
  hideAddresses(article.tree, addresseesOf(all));
  const unread = all.flatMap(({ mail }) =>
    mail.attachments.filter(
      ({ contentId, disposition, mimeType }) =>
        mimeType !== 'message/rfc822' && !(contentId && disposition !== 'attachment'),
    ),
  );
  refuseMore(unread.length, MOST_MEMBERS, 'attachments', name);
  const told = [...read, ...all.slice(1).flatMap(({ diagnostics }) => diagnostics)];
  return [
    {
      ...article,
      ...known,
      decided: {
        ...article.decided,
        ...(date ? { date: { value: date, source: 'the header Date', certainty: 'certain' as const } } : {}),
        ...(subject ? { title: { value: subject, source: 'the header Subject', certainty: 'certain' as const } } : {}),
      },
      diagnostics: [...told, ...article.diagnostics, ...unread.map((one) => toldOf(one, name))],
    },
  ];
}

/** To whom messages went: the owner of the mailbox is among them. */
function addresseesOf(all: readonly Message[]): ReadonlySet<string> {
  const found = all.flatMap(({ mail }) => [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address }) => address ?? ''));
  const delivered = all.flatMap(({ mail }) => mail.deliveredTo ?? []);
  return new Set([...found, ...delivered].map((one) => one.toLowerCase()).filter((one) => one !== ''));
}

/** The messages as one tree: of each that was forwarded, who wrote it (by name, not where to write to them), when and about what, then its text. */
function treeOf(messages: readonly Message[], file: string): Root {
  const children = messages.flatMap(({ mail, diagnostics }, index): ElementContent[] => {
    const html = mail.html ? cleanHtml(mail.html, { file }) : undefined;
    diagnostics.push(...(html?.diagnostics ?? []));
    const body = html
      ? parseHtml(html.text, file).children
      : paragraphs(cleanCharacters(mail.text ?? '', { file }).text);
    return [...(index === 0 ? [] : headOf(mail)), element('div', body as ElementContent[])];
  });
  return { type: 'root', children };
}

function headOf(mail: Mail): ElementContent[] {
  const lines = [mail.from?.name, headerOf(mail, 'date'), mail.subject].filter(
    (line) => line !== undefined && line !== '',
  );
  const words = lines.flatMap((line, index): ElementContent[] => [
    ...(index === 0 ? [] : [element('br', [])]),
    { type: 'text', value: cleanCharacters(line ?? '', {}).text },
  ]);
  return [element('hr', []), element('p', words)];
}

function paragraphs(text: string): ElementContent[] {
  const blocks = text.split(/\r?\n[ \t]*\r?\n/).filter((block) => block.trim() !== '');
  return blocks.map((block) => element('p', [{ type: 'text', value: block.trim() }]));
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function headerOf(mail: Mail, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}

/** The header as it is printed: a day in the sender’s own time zone. */
function dateOf(mail: Mail): string | undefined {
  const printed = headerOf(mail, 'date');
  return printed ? findDate(printed, { lang: 'en' })?.edtf : undefined;
}

function toldOf({ filename, mimeType }: Attachment, file: string): Diagnostic {
  const message = `the attachment ${filename ?? mimeType} was left out: save it, and convert it by itself`;
  return diagnose('part-unread', message, { file });
}
