import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { dossierSchema } from '../model/dossier.ts';
import { type CommandArguments, stringOption } from './command.ts';

/**
 * The address that `--url` gives, with a slash at its end. Empty where it is not given, or given empty, as a workflow does
 * that knows of none.
 * @throws DiagnosticError if it is no address.
 */
export function siteUrl(args: CommandArguments): string {
  const given = stringOption(args, 'url') ?? '';
  if (given === '') return '';
  const { success, data } = dossierSchema.shape.url.safeParse(given);
  if (success && data) return data;
  throw new DiagnosticError([
    diagnose('usage', `--url: expected an address such as https://example.org/dossier/, found “${given}”`),
  ]);
}
