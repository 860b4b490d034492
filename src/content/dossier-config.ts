import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { type DossierConfig, dossierSchema } from '../model/dossier.ts';
import { displayPath, readText, URL_VARIABLE } from './content-folder.ts';
import { parseYaml, type YamlFields } from './front-matter.ts';
import { validate } from './validate.ts';

/** `dossier.yaml`, and where its fields stand. */
export interface ConfigFile {
  config: DossierConfig;
  fields: YamlFields;
  /** Its name for a person. */
  file: string;
}

/**
 * Reads `dossier.yaml` of a content folder. Where it names no address of the site, the one that the command named counts.
 * @throws DiagnosticError if the folder or the file is missing or wrong.
 */
export function readConfig(contentFolder: string): DossierConfig {
  return readConfigFile(contentFolder).config;
}

/** The same, with the places of its fields. */
export function readConfigFile(contentFolder: string): ConfigFile {
  if (!existsSync(contentFolder) || !statSync(contentFolder).isDirectory()) {
    throw new DiagnosticError([diagnose('content-missing', 'no such folder', { file: displayPath(contentFolder) })]);
  }
  const path = join(contentFolder, 'dossier.yaml');
  const file = displayPath(path);
  const text = readText(path);
  if (!existsSync(path))
    throw new DiagnosticError([
      diagnose('content-missing', 'this folder is not a dossier: it has no such file', { file }),
    ]);
  if (typeof text !== 'string') throw new DiagnosticError([text]);
  const fields = parseYaml(text, file);
  if (Array.isArray(fields)) throw new DiagnosticError(fields);
  const config = validate(dossierSchema, fields, file);
  if (Array.isArray(config)) throw new DiagnosticError(config);
  const url = config.url ?? process.env[URL_VARIABLE];
  return { config: url ? { ...config, url } : config, fields, file };
}
