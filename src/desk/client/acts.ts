import type { Conflict } from '../changes.ts';
import type { Outcome } from '../desk.ts';
import { send } from './api.ts';
import { count, hasWords, t } from './words.ts';

const status = document.querySelector<HTMLElement>('.status') as HTMLElement;

/** Says something to who sees the page and to who hears it. */
export function say(text: string): void {
  status.textContent = text;
}

/** Asks what is to become of a conflict; the frame of the page shows it. */
type AskConflict = (conflict: Conflict) => Promise<'mine' | 'theirs'>;

let askConflict: AskConflict = () => Promise.resolve('theirs');

export function onConflict(show: AskConflict): void {
  askConflict = show;
}

type Done = Extract<Outcome, { what: unknown }>;

const hearers = new Set<(done: Done) => void>();

/** Hears of what was done here, before the server has read the dossier again. @returns what ends the hearing. */
export function onDone(hear: (done: Done) => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/**
 * Has something done and says what came of it.
 * @param again the same against the file as it is now, where the editor says so of a conflict.
 * @returns was it done?
 */
export async function act(action: string, body: object, again?: object): Promise<boolean> {
  try {
    const outcome = await send(action, body);
    if ('refused' in outcome && outcome.conflict && again) {
      if ((await askConflict(outcome.conflict)) === 'mine') return act(action, again);
      say(t('desk.conflict.kept'));
      return false;
    }
    if ('what' in outcome) for (const hear of hearers) hear(outcome);
    const words = wordsOf(outcome);
    if (words !== '') say(words);
    return !('refused' in outcome);
  } catch (error) {
    say(error instanceof TypeError ? t('desk.offline') : String((error as Error).message));
    return false;
  }
}

function wordsOf(outcome: Outcome): string {
  if ('refused' in outcome) {
    const { refused, file, message = '' } = outcome;
    return t(`review.refused.${refused}`, { file, message });
  }
  if (!('what' in outcome)) return '';
  const done = hasWords(`desk.done.${outcome.what}.other`) ? count(`desk.done.${outcome.what}`, outcome.done) : '';
  return outcome.undone ? t(`desk.${outcome.undone}`, { what: done }) : done;
}
