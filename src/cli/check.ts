import { loadDossier } from '../dossier/load.ts';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { Command } from './command.ts';
import { stringOption } from './command.ts';

export const check: Command = {
  summary: 'reads a content folder and says what is wrong or still owed',
  usage: '[--content DIR]',
  options: { content: { type: 'string', default: 'content' } },
  help: { content: 'the content folder (default: content)' },
  async run(args) {
    const dossier = loadDossier(stringOption(args, 'content') ?? 'content');
    const told = dossier.diagnostics.filter(({ severity }) => severity !== 'info');
    for (const diagnostic of told) console.error(formatDiagnostic(diagnostic));
    const mentions = [...dossier.occurrences.values()].reduce((sum, { length }) => sum + length, 0);
    console.log(
      `${dossier.articles.length} articles, ${dossier.entities.length} entries, ${mentions} mentions, ${told.length} warnings`,
    );
    return 0;
  },
};
