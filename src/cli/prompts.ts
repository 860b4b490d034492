import { autocomplete, confirm, isCancel, select, text } from '@clack/prompts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/** True if a person sits at the terminal, who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks for a line; `check` says what is wrong with one. */
export async function askText(message: string, check?: (value: string) => string | undefined): Promise<string> {
  return answered(
    await text({
      message,
      validate: (value = '') => (value.trim() === '' ? 'Please type an answer.' : check?.(value)),
    }),
  );
}

/** Asks for a line that may stay empty; `check` says what is wrong with one. */
export async function askMaybe(message: string, check?: (value: string) => string | undefined): Promise<string> {
  const validate = (value = '') => (value.trim() === '' ? undefined : check?.(value));
  return answered(await text({ message, defaultValue: '', validate }));
}

/** Asks a question that yes or no answers. */
export async function askYes(message: string): Promise<boolean> {
  return answered(await confirm({ message }));
}

/** Asks for one of a few. */
export async function askChoice<T extends string>(message: string, values: readonly T[], given?: T): Promise<T> {
  const options = values.map((value) => ({ value: value as string, label: value }));
  return answered(await select({ message, options, ...(given ? { initialValue: given as string } : {}) })) as T;
}

/** Asks for one of many, which typing narrows down. */
export async function askOneOf(
  message: string,
  options: { value: string; label: string; hint: string }[],
): Promise<string> {
  return answered(await autocomplete({ message, options, maxItems: 12 }));
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  throw new DiagnosticError([
    diagnose('usage', 'stopped; nothing was written', {}, 'Call the command again when you know the answer.'),
  ]);
}
