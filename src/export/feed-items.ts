import type { EdtfDate } from '../model/edtf.ts';
import { interfaceIn } from '../site/i18n/strings.ts';
import { keywordInContext } from '../text/concordance.ts';
import { authorNames } from '../views/cited-work.ts';
import { pathOf } from '../views/urls.ts';
import type { ExportedArticle, ExportedDossier, ExportedText } from './exported.ts';
import { addressOf } from './format.ts';

/** Items of a feed: what readers fetch again and again stays small. */
const LONGEST = 50;
/** Length of the first words of a text, in UTF-16 units. */
const OPENING = 300;

/** What is new of a dossier: the same for Atom, RSS and JSON Feed. */
export interface Feed {
  /** Name of its files, without the ending. */
  name: 'articles' | 'entries';
  title: string;
  description: string;
  lang: string;
  /** Whole address of the site. */
  url: string;
  /** The page that lists the same. */
  page: string;
  editor?: string | undefined;
  rights?: string | undefined;
  /** New first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** Whole address of its page, which is its id. */
  url: string;
  title: string;
  lang: string;
  /** The earliest moment of its date, RFC 3339: feeds know no date less precise. */
  moment: string;
  authors: string[];
  summary: string;
}

/** The feeds of a dossier: its newest articles, and the entries whose definitions were checked last. */
export function feedsOf(dossier: ExportedDossier): Feed[] {
  const { title, description, lang, url = '', editor, licence, articles, entries } = dossier;
  const { t } = interfaceIn(lang);
  const shared = { description, lang, url, editor };
  return [
    {
      ...shared,
      name: 'articles',
      title: t('feed.articles', { title }),
      page: url + pathOf({ page: 'articles' }),
      rights: licence?.articles,
      items: newest(articles, ({ date }) => date).map(({ text, moment }) => {
        const authors = authorNames(text.source.author ?? text.source.publisher ?? '', text.lang);
        return { ...itemOf(text, moment, url), title: text.title, authors, summary: text.description ?? opening(text) };
      }),
    },
    {
      ...shared,
      name: 'entries',
      title: t('feed.entries', { title }),
      page: url + pathOf({ page: 'home' }),
      rights: licence?.glossary,
      items: newest(entries, ({ updated }) => updated).map(({ text, moment }) => {
        return { ...itemOf(text, moment, url), title: text.name, authors: [], summary: text.summary ?? opening(text) };
      }),
    },
  ];
}

/** Texts that have a date, new first; at most as many as a feed holds. */
function newest<Text extends ExportedText>(texts: readonly Text[], dateOf: (text: Text) => EdtfDate | undefined) {
  return texts
    .flatMap((text) => {
      const moment = momentOf(dateOf(text));
      return moment === undefined ? [] : [{ text, moment }];
    })
    .toSorted((a, b) => (a.moment < b.moment ? 1 : a.moment > b.moment ? -1 : a.text.id < b.text.id ? -1 : 1))
    .slice(0, LONGEST);
}

/** The earliest moment of a date that begins with a year. */
function momentOf(date: EdtfDate | undefined): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  return year && `${year}-${month}-${day}T00:00:00Z`;
}

function itemOf(text: ExportedText, moment: string, url: string) {
  return { url: url + pathOf(addressOf(text)), lang: text.lang, moment };
}

function opening({ blocks }: Pick<ExportedArticle, 'blocks'>): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  return keywordInContext(first, { start: 0, end: 0 }, OPENING).right;
}
