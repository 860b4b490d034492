import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Slugger from 'github-slugger';
import type { ConvertedArticle } from '../convert/format.ts';
import { formatOf } from '../convert/registry.ts';
import { displayPath } from '../dossier/content-folder.ts';
import { writeArticle } from '../markdown/article-file.ts';
import { DiagnosticError, diagnose, formatDiagnostic } from '../model/diagnostic.ts';
import { idPattern } from '../model/entity.ts';
import { type Command, type CommandArguments, stringOption } from './command.ts';

export const convert: Command = {
  summary: 'turns an original into an article, and keeps the original beside it',
  usage: '[--content DIR] [--id ID] [--publisher NAME] [--author NAME] [--url URL] [--lang LANG] FILE…',
  options: {
    content: { type: 'string', default: 'content' },
    id: { type: 'string' },
    publisher: { type: 'string' },
    author: { type: 'string' },
    url: { type: 'string' },
    lang: { type: 'string' },
  },
  help: {
    content: 'the content folder (default: content)',
    id: 'name of the article’s file and page (default: made of date and title)',
    publisher: 'who published it',
    author: 'who wrote it',
    url: 'where it was published',
    lang: 'language of the text, if not the dossier’s',
  },
  async run(args) {
    if (args.files.length === 0) throw new DiagnosticError([diagnose('usage', 'no file to convert')]);
    if (args.files.length > 1 && args.values.id !== undefined) {
      throw new DiagnosticError([diagnose('usage', '--id names one article, and several files are given')]);
    }
    let failed = 0;
    for (const file of args.files) {
      try {
        convertFile(file, args);
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
        failed += 1;
      }
    }
    return failed > 0 ? 1 : 0;
  },
};

function convertFile(path: string, args: CommandArguments): void {
  const format = formatOf(path);
  const bytes = readOriginal(path);
  const name = basename(path);
  const article = format.convert({ name, bytes });
  const id = stringOption(args, 'id') ?? deriveId(article);
  if (!idPattern.test(id)) throw new DiagnosticError([diagnose('id-pattern', `“${id}” cannot be an id`)]);

  const content = stringOption(args, 'content') ?? 'content';
  const target = join(content, 'articles', `${id}.md`);
  if (existsSync(target)) {
    const hint = 'Give another --id, or move the article away: it may hold an editor’s work.';
    throw new DiagnosticError([
      diagnose('exists', 'the article is there already', { file: displayPath(target) }, hint),
    ]);
  }
  const text = writeArticle(frontMatter(article, name, bytes, args), article.tree, displayPath(target));
  keepOriginal(path, bytes, join(content, 'sources'));
  mkdirSync(join(content, 'articles'), { recursive: true });
  // The flag makes sure of it: a file that appeared meanwhile is not overwritten.
  writeFileSync(target, text, { flag: 'wx' });
  for (const diagnostic of article.diagnostics) console.error(formatDiagnostic({ ...diagnostic, file: path }));
  console.log(displayPath(target));
}

function readOriginal(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', (error as Error).message, { file: path })]);
  }
}

/** Byte for byte; an original of the same name and other content is another original. */
function keepOriginal(path: string, bytes: Uint8Array, folder: string): void {
  const target = join(folder, basename(path));
  if (existsSync(target)) {
    if (Buffer.compare(readFileSync(target), bytes) === 0) return;
    const hint = 'Rename the file that you convert: the original of another article has this name.';
    throw new DiagnosticError([diagnose('exists', 'another original is there', { file: displayPath(target) }, hint)]);
  }
  mkdirSync(folder, { recursive: true });
  copyFileSync(path, target);
}

function frontMatter(article: ConvertedArticle, file: string, bytes: Uint8Array, args: CommandArguments): object {
  const given = (name: string) => {
    const value = stringOption(args, name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    title: article.title,
    titleFrom: article.titleFrom,
    ...(article.date ? { date: article.date } : {}),
    ...given('lang'),
    source: {
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: article.encoding,
      ...given('publisher'),
      ...given('author'),
      ...given('url'),
      ...(article.furniture.length > 0 ? { furniture: article.furniture } : {}),
    },
  };
}

/** `2017-10-six-words-of-the-title`, in ASCII. */
function deriveId({ date, title }: ConvertedArticle): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/[^\p{ASCII}]|['"]/gu, ' ');
  const words = new Slugger().slug(ascii).split('-').filter(Boolean).slice(0, 6);
  const id = [...(date ? [date.replace(/[^\d]+/g, '-')] : []), ...words].join('-');
  return id
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
