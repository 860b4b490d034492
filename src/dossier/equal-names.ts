import type { Reading } from '../markdown/reading.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { choicesAcross, evidenceOf } from '../text/dossier-evidence.ts';
import type { ReadingTask } from './reading-task.ts';

/**
 * The tasks, and with each article what the others say of the equal names in it. Evidence is what every article says by
 * itself, so that the order in which they are read does not count.
 * @param once the readings of the tasks without it.
 */
export function tasksWithChoices(
  tasks: readonly ReadingTask[],
  once: readonly (Reading | Diagnostic[])[],
): readonly ReadingTask[] {
  const articles = tasks.flatMap(({ folder }, index) => (folder === 'articles' ? [index] : []));
  const choices = choicesAcross(
    articles.map((index) => {
      const reading = once[index];
      return evidenceOf(reading && !Array.isArray(reading) ? reading : { mentions: [], ambiguous: [] }, tasks[index]);
    }),
  );
  const chosen = new Map(articles.map((index, at) => [index, choices[at]]));
  return tasks.map((task, index) => {
    const own = chosen.get(index);
    return own ? { ...task, choices: own } : task;
  });
}
