import { asCalled } from './as-called.ts';
import { type Diagnostic, formatDiagnostic } from './diagnostic.ts';

/** How many places of one message are named before the others are only counted. */
const PLACES = 4;

/**
 * Diagnostics as lines for a person. What is said of several places in the very same words is said once, where the first
 * of them stands, with the next places and the number of all.
 */
export function listDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const same = Map.groupBy(diagnostics, ({ severity, rule, message, hint }) =>
    [severity, rule, message, hint].join('\n'),
  );
  return [...same.values()].flatMap((group) => [listed(group)]).join('\n');
}

/**
 * The same in short, for those who want to go on: of each kind of problem the first, and how many more there are. Errors
 * are listed each.
 */
export function listKinds(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const kinds = Map.groupBy(
    diagnostics.filter(({ severity }) => severity !== 'error'),
    ({ rule }) => rule,
  );
  const others = [...kinds.values()].map(([first, ...more]) => {
    const text = first ? formatDiagnostic(first) : '';
    if (more.length === 0) return text;
    return asCalled(`${text}\n  and ${more.length} more of this kind: npx reperes check lists them.`);
  });
  return [...(errors.length > 0 ? [listDiagnostics(errors)] : []), ...others].join('\n');
}

function listed(group: readonly Diagnostic[]): string {
  const [first, ...others] = group;
  if (!first) return '';
  const text = formatDiagnostic(first);
  if (others.length === 0) return text;
  const named = others.slice(0, PLACES - 1).map(placeOf);
  const left = others.length - named.length;
  return `${text}\n  ${group.length} times; also at ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function placeOf({ file = 'the same place', line, column }: Diagnostic): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
