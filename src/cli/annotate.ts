import { dossierHere } from '../content/find-dossier.ts';
import { DiagnosticError, diagnose, formatDiagnostic } from '../model/diagnostic.ts';
import { type LinkPolicy, linkPolicies } from '../model/mention.ts';
import { choicesAcross, evidenceOf } from '../text/dossier-evidence.ts';
import { type AnnotateFileOptions, annotateFile } from './annotate-file.ts';
import { annotateLines } from './annotate-lines.ts';
import { showMentions } from './annotate-text.ts';
import { type Command, choiceOption, langOption, stringOption } from './command.ts';
import { readGlossary } from './glossary.ts';

export const annotate: Command = {
  summary: 'finds the mentions in files, or in documents of standard input, and prints a JSON line for each',
  usage:
    '[--glossary DIR|FILE.json] [--policy P] [--headings include|skip] [--lang L] [--self ID] [--format json|text] FILE…|-',
  options: {
    glossary: { type: 'string' },
    policy: { type: 'string', default: 'every' },
    headings: { type: 'string', default: 'skip' },
    lang: { type: 'string' },
    self: { type: 'string' },
    format: { type: 'string', default: 'json' },
  },
  help: {
    glossary:
      'a content folder, or a JSON array of {id, name, aliases, …} (default: the dossier that this folder is part of)',
    policy: 'every, first or first-in-block (default: every)',
    headings: 'include or skip headings of Markdown (default: skip)',
    lang: 'language of the texts (default: the dossier’s, else fr)',
    self: 'id of the entry whose own text this is: it is not linked',
    format: 'json, or text for a person (default: json)',
  },
  async run(args) {
    if (args.files.length === 0) throw new DiagnosticError([diagnose('usage', 'no file to annotate')]);
    const policy = choiceOption<LinkPolicy>(args, 'policy', linkPolicies);
    const headings = choiceOption(args, 'headings', ['include', 'skip'] as const);
    const format = choiceOption(args, 'format', ['json', 'text'] as const);
    const given = langOption(args);
    const glossary = readGlossary(stringOption(args, 'glossary') ?? dossierHere());
    const lang = given ?? glossary.lang;
    const gazetteer = glossary.compile(lang);
    const self = stringOption(args, 'self');
    if (self !== undefined && !gazetteer.collections.has(self)) {
      throw new DiagnosticError([diagnose('usage', `--self: no entry “${self}” in the glossary`)]);
    }
    const options = { gazetteer, policy, headings, lang, ...(self ? { self } : {}) };
    if (args.files.includes('-')) {
      if (args.files.length > 1 || format !== 'json') {
        const message = '“-”, documents of standard input, stands alone and is answered as json';
        throw new DiagnosticError([diagnose('usage', message)]);
      }
      return (await annotateLines(process.stdin, options, print)) ? 0 : 1;
    }
    const choices = gazetteer.hasEqualNames && args.files.length > 1 ? choicesOf(args.files, options) : [];
    let failed = false;
    for (const [number, file] of args.files.entries()) {
      try {
        const own = choices[number];
        const result = annotateFile(file, own ? { ...options, choices: own } : options);
        for (const diagnostic of result.diagnostics) console.error(formatDiagnostic(diagnostic));
        failed ||= result.diagnostics.some(({ severity }) => severity === 'error');
        const { text, ...line } = result.line;
        await print(format === 'json' ? JSON.stringify(line) : showMentions(text, result.line));
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
        failed = true;
      }
    }
    return failed ? 1 : 0;
  },
};

/** What the files say to each other of equal names; one that cannot be read says nothing, and is told later. */
function choicesOf(files: readonly string[], options: AnnotateFileOptions) {
  const evidence = files.map((file) => {
    try {
      return annotateFile(file, options).evidence;
    } catch (error) {
      if (error instanceof DiagnosticError) return evidenceOf({ mentions: [], ambiguous: [] });
      throw error;
    }
  });
  return choicesAcross(evidence);
}

/** Waits where the reader is slower than we are, so that thousands of files stay in bounded memory. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
