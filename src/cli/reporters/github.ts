import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Reporter } from './report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * For GitHub Actions: workflow commands, which GitHub shows beside the line.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (diagnostics) => diagnostics.map(annotation).join('\n');

function annotation({ rule, severity, message, hint, file, line, column }: Diagnostic): string {
  const properties = { file: file?.replaceAll('\\', '/'), line, col: column, title: rule };
  const list = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${commands[severity]} ${list.join(',')}::${escapeData(`${message}\n→ ${hint}`)}`;
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
