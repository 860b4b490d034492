import { displayPath } from '../content/content-folder.ts';
import type { Refusal } from '../desk/changes.ts';
import { openRoom, type Room } from '../desk/room.ts';
import { actions } from '../desk/routes.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { looseKey } from '../text/folded-names.ts';
import { type AnsweredRow, readAnswers } from './suggest-table.ts';

/**
 * Carries out what a table says of suggestions, as the desk would: there it can be undone.
 * @param content the content folder.
 * @returns what was done, for a person.
 * @throws DiagnosticError with each row that could not be carried out; the others are.
 */
export async function acceptFrom(content: string, path: string): Promise<string> {
  const rows = readAnswers(path);
  const room = openRoom(content);
  try {
    await room.names.settled();
    const file = displayPath(path);
    const faults: Diagnostic[] = [];
    const counts = { entries: 0, aliases: 0, exclusions: 0, 'not-names': 0 };
    const known = new Set(room.names.list().map(({ name }) => looseKey(name)));
    for (const group of groupsOf(rows)) {
      const [first] = group;
      const unknown = group.filter(({ name, answer }) => answer !== 'entry' && !known.has(looseKey(name)));
      for (const { row, name } of unknown) {
        faults.push(diagnose('glossary-row', `row ${row}: “${name}” is no suggestion any more`, { file, line: row }));
      }
      const fit = group.filter((one) => !unknown.includes(one));
      if (!first || fit.length === 0) continue;
      const outcome = await carryOut(room, fit, known);
      if ('refused' in outcome) faults.push(refusal(outcome, first.row, file));
      else if ('what' in outcome) counts[outcome.what as keyof typeof counts] += outcome.done;
    }
    const said = Object.entries(counts).filter(([, count]) => count > 0);
    const summary =
      said.length === 0 ? 'nothing was changed' : said.map(([what, count]) => `${count} ${what}`).join(', ');
    if (faults.length === 0) return summary;
    console.log(summary);
    throw new DiagnosticError(faults);
  } finally {
    room.close();
  }
}

/** What is done in one step: an entry each, so that a fault of one keeps no other; the others by what they are about. */
function groupsOf(rows: readonly AnsweredRow[]): AnsweredRow[][] {
  const key = ({ answer, of, row }: AnsweredRow) => (answer === 'entry' ? `entry ${row}` : `${answer} ${of}`);
  return [...Map.groupBy(rows, key).values()];
}

async function carryOut(room: Room, rows: readonly AnsweredRow[], known: ReadonlySet<string>) {
  const [first] = rows;
  const ids = rows.map(({ name }) => looseKey(name));
  const run = async (action: string, body: object) =>
    (await actions[action]?.act(room, body)) ?? ({ refused: 'gone', file: '' } satisfies Refusal);
  switch (first?.answer) {
    case 'entry': {
      const { name, kind } = first;
      const id = looseKey(name);
      if (!known.has(id)) return run('new-entry', { name, kind });
      return run('make-entries', { ids, kinds: kind === '' ? {} : { [id]: kind } });
    }
    case 'alias':
      return run('add-aliases', { ids, entry: first.of });
    case 'exclude':
      return run('exclude', { ids, ...(first.of === '' ? {} : { entry: first.of }) });
    default:
      return run('set-aside', { ids });
  }
}

function refusal({ refused, file, message }: Refusal, row: number, table: string): Diagnostic {
  const reasons: Record<Refusal['refused'], string> = {
    exists: `${file} is there already`,
    gone: `there is no entry “${file}”`,
    invalid: message ?? 'a value that it cannot have',
    changed: `${file} was changed meanwhile`,
    shape: `the front matter of ${file} has to be edited by hand`,
    context: 'no quote tells the place apart',
    disk: message ?? `${file} cannot be written`,
  };
  return diagnose('glossary-row', `row ${row}: ${reasons[refused]}`, { file: table, line: row });
}
