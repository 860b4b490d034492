/** Variable that says how the command was called, to what it starts too. */
export const COMMAND_VARIABLE = 'REPERES_COMMAND';

/** How commands are written in texts: right wherever npx finds this very Repères. */
const WRITTEN = 'npx reperes';

/** A text for a person, with commands as they can be typed here. */
export function asCalled(text: string): string {
  const command = typeof process === 'undefined' ? undefined : process.env[COMMAND_VARIABLE];
  return command === undefined ? text : text.replaceAll(WRITTEN, command);
}
