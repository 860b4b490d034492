import type { Log, ReportingDescriptor, Result } from 'sarif';
import project from '../../../package.json' with { type: 'json' };
import { type Diagnostic, type DiagnosticRule, rules } from '../../model/diagnostic.ts';
import type { Reporter } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** For code scanning: the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS). */
export const sarif: Reporter = (diagnostics) => {
  const used = [...new Set(diagnostics.map(({ rule }) => rule))].toSorted();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Repères', version: project.version, rules: used.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => result(one, used.indexOf(one.rule))),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
};

function descriptor(id: DiagnosticRule): ReportingDescriptor {
  const [severity, hint] = rules[id];
  return {
    id,
    shortDescription: { text: hint },
    help: { text: hint },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ rule, severity, message, hint, file, line, column }: Diagnostic, ruleIndex: number): Result {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column ? { startColumn: column } : {}) } };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message}\n${hint}` },
    ...(file ? { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }] } : {}),
  };
}

/** A relative path as a URI reference. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
