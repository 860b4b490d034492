import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { displayPath, readText } from '../content/content-folder.ts';
import { replaceFile } from '../content/write-file.ts';
import { loadDossier } from '../dossier/load.ts';
import { commandMemory } from '../dossier/memory.ts';
import { readBrat } from '../intake/annotations/brat.ts';
import { type ForeignFile, type ImportPlan, planAnnotations } from '../intake/annotations/import.ts';
import { readTei } from '../intake/annotations/tei.ts';
import { readWebAnnotations } from '../intake/annotations/web-annotation.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { listDiagnostics } from '../model/diagnostic-list.ts';
import { CONTENT_HELP, type Command, contentOption } from './command.ts';

/** A decision is evidence for other mentions: after so many rounds at most, none changes another. */
const MOST_ROUNDS = 4;

export const importAnnotations: Command = {
  summary: 'takes mentions from other programs back as decisions: Web Annotation, TEI, BRAT',
  usage: 'FILE.jsonld|.json|.xml|.ann… [--complete] [--dry-run] [--content DIR]',
  readsDossier: true,
  options: {
    content: { type: 'string' },
    complete: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  help: {
    content: CONTENT_HELP,
    complete: 'the files hold every mention of their articles: what else is found there is ruled out',
    'dry-run': 'say what would change, and write nothing',
  },
  async run({ files, values, ...args }) {
    if (files.length === 0) throw new DiagnosticError([diagnose('usage', 'no file of annotations')]);
    const content = contentOption({ files, values, ...args });
    const read = files.map(readForeign);
    const isComplete = values.complete === true;
    const isDry = values['dry-run'] === true;
    let first: ImportPlan | undefined;
    const changed = new Map<string, { added: number; ruledOut: number }>();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const plan = planAnnotations(loadDossier(content, commandMemory(content)), read, isComplete);
      first ??= plan;
      for (const { path, file, after, added, ruledOut } of plan.rewrites) {
        const before = changed.get(file) ?? { added: 0, ruledOut: 0 };
        changed.set(file, { added: before.added + added, ruledOut: before.ruledOut + ruledOut });
        if (!isDry) replaceFile(path, after);
      }
      if (isDry || plan.rewrites.length === 0) break;
    }
    const { same = 0, unplaced = [] } = first ?? {};
    for (const [file, { added, ruledOut }] of changed) {
      console.log(`${file}: ${added} ${added === 1 ? 'decision' : 'decisions'}, ${ruledOut} ruled out`);
    }
    if (unplaced.length > 0) console.error(listDiagnostics(unplaced));
    const written = [...changed.values()].reduce((sum, { added, ruledOut }) => sum + added + ruledOut, 0);
    console.error(
      `${same} mentions were found already, ${written} decisions ${isDry ? 'would be written' : 'are written'}, ${unplaced.length} could not be placed`,
    );
    return unplaced.length > 0 ? 1 : 0;
  },
};

/** @throws DiagnosticError if the file cannot be read, or is none of the three. */
function readForeign(name: string): ForeignFile {
  const path = resolve(name);
  const file = displayPath(path);
  const text = readText(path);
  if (typeof text !== 'string') throw new DiagnosticError([text]);
  const ending = extname(path).toLowerCase();
  if (ending === '.ann') {
    const beside = path.replace(/\.ann$/i, '.txt');
    const words = existsSync(beside) ? readFileSync(beside, 'utf8').replace(/^\uFEFF/, '') : undefined;
    return { file, mentions: readBrat(text, file, words) };
  }
  if (ending === '.xml' || /^\s*<(?:\?xml|TEI|teiCorpus)/.test(text)) return { file, mentions: readTei(text, file) };
  if (ending === '.json' || ending === '.jsonld') return { file, mentions: readWebAnnotations(text, file) };
  const hint = 'Give a file of Web Annotation (.jsonld, .json), TEI (.xml) or BRAT (.ann).';
  throw new DiagnosticError([diagnose('annotation-file', 'it is of no kind that is read', { file }, hint)]);
}
