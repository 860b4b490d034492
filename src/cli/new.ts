import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../content/dossier-config.ts';
import { idOf, writeNewArticle } from '../content/new-files.ts';
import { type Collection, collectionsByMark } from '../model/collections.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import { systemReason } from '../model/system-reason.ts';
import {
  CONTENT_HELP,
  type Command,
  type CommandArguments,
  contentOption,
  langOption,
  stringOption,
} from './command.ts';
import { newEntry } from './new-entry.ts';
import { newEntries } from './new-many.ts';
import { askMaybe, askText, canAsk } from './prompts.ts';

const kinds: Record<string, Collection | 'articles'> = { ...collectionsByMark, article: 'articles' };
const names = Object.keys(kinds);

export const newFile: Command = {
  summary: 'makes an entry of the glossary, from a suggestion or from scratch, or an article',
  usage: `${names.join('|')} [NAME] [options]
npx reperes new ${Object.keys(collectionsByMark).join('|')} --many FILE.csv|.xlsx|.json [--kind K]`,
  readsDossier: true,
  options: {
    content: { type: 'string' },
    many: { type: 'string' },
    id: { type: 'string' },
    kind: { type: 'string' },
    summary: { type: 'string' },
    definition: { type: 'string' },
    alias: { type: 'string', multiple: true },
    source: { type: 'string' },
    'source-url': { type: 'string' },
    'source-publisher': { type: 'string' },
    geonames: { type: 'string' },
    lat: { type: 'string' },
    lon: { type: 'string' },
    lang: { type: 'string' },
    date: { type: 'string' },
    text: { type: 'string' },
  },
  help: {
    content: CONTENT_HELP,
    many: 'makes an entry of each row of a table: a column “name”, and those of glossary export where it has them',
    id: 'name of the file and of the page (default: made of the name)',
    kind: 'person, organisation, city…; docs/content.md lists them (default: the suggestion’s)',
    summary: 'one line of at most 160 characters',
    definition: 'the definition, in Markdown; “-” reads it from standard input',
    alias: 'a variant of the name; may be given again (default: the suggestion’s)',
    source: 'title of what the definition rests on',
    'source-url': 'its address',
    'source-publisher': 'who published it',
    geonames: 'places: a dump of GeoNames, for coordinates',
    lat: 'places: latitude in decimal degrees',
    lon: 'places: longitude in decimal degrees',
    lang: 'language of the name or the article, if not the dossier’s',
    date: 'articles: EDTF, as precise as it is known',
    text: 'articles: file of the text in Markdown; “-” reads it from standard input',
  },
  async run(args) {
    const [what = '', name, ...more] = args.files;
    const target = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
    if (!target)
      throw usage(
        `expected ${names.slice(0, -1).join(', ')} or ${names.at(-1)}, found “${what}”${didYouMean(what, names)}`,
      );
    const many = stringOption(args, 'many');
    if (many !== undefined) {
      if (target === 'articles' || name !== undefined)
        throw usage('--many makes entries, and takes their names from its table');
      console.log(newEntries(resolve(contentOption(args)), many, target, stringOption(args, 'kind')).join('\n'));
      return 0;
    }
    if (more.length > 0) throw usage('a name of several words stands in quotes');
    console.log(target === 'articles' ? await newArticle(name, args) : await newEntry(target, name, args));
    return 0;
  },
};

async function newArticle(given: string | undefined, args: CommandArguments): Promise<string> {
  const from = stringOption(args, 'text');
  if (!canAsk() && (given === undefined || from === undefined)) {
    throw usage('an article needs a title and --text FILE; an original is better converted: npx reperes convert FILE');
  }
  const content = contentOption(args);
  readConfig(content);
  const title = given ?? (await askText('Title of the article'));
  const date =
    stringOption(args, 'date') ?? (canAsk() ? await askMaybe('Date, as precise as it is known (2017-10-14)') : '');
  const text = from === undefined ? await askText('The text, in Markdown') : readGiven(from);
  const lang = langOption(args);
  const id = stringOption(args, 'id') ?? idOf(`${date} ${title}`);
  const data = { title, ...(date ? { date } : {}), ...(lang ? { lang } : {}) };
  return writeNewArticle(content, id, data, text);
}

/** A file, or standard input for “-”. */
function readGiven(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    const rule = error instanceof TypeError ? 'file-encoding' : 'file-unreadable';
    throw new DiagnosticError([
      diagnose(rule, rule === 'file-encoding' ? 'the file is not UTF-8' : systemReason(error), { file: path }),
    ]);
  }
}

function usage(message: string): DiagnosticError {
  return new DiagnosticError([diagnose('usage', message, {}, 'npx reperes new --help lists the options.')]);
}
