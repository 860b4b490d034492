import { SEARCH_FILES, type SearchFiles, type WithSearchFiles } from '../../../model/search/files.ts';
import { loadScript } from '../load-script.ts';

/** Scripts of the search hand over what they hold by calling one of these; see src/integrations/search-files.ts. */
interface Receivers {
  reperesFile?(name: string, content: string): void;
  reperesNames?(json: string): void;
  reperesEngine?(): { serve(port: MessagePort): void };
}

const receivers = globalThis as Receivers;
const arrived = new Map<string, string>();
receivers.reperesFile = (name, content) => arrived.set(name, content);
receivers.reperesNames = (json) => arrived.set('names', json);

/**
 * The files that the host has now.
 * @param site address of the folder of the site.
 * @throws if the list could not be loaded.
 */
export async function loadSearchFiles(site: string): Promise<SearchFiles> {
  const held = globalThis as WithSearchFiles;
  if (!held.reperesSearchFiles) await loadScript(site + SEARCH_FILES);
  const files = held.reperesSearchFiles;
  if (!files) throw new Error(`${site}${SEARCH_FILES} could not be loaded`);
  // Who asks again does so because something has failed: the host may have another index by now.
  held.reperesSearchFiles = undefined;
  return files;
}

/**
 * Loads a file of the search as a classic script, the one way that works from disk and over HTTP alike.
 * @param folder address of `pagefind/`.
 * @param name by which the file hands its content over.
 * @param file its name, without `.js`.
 * @returns its content: Base64, or JSON of the names; null if there is no such file.
 */
export async function loadFile(folder: string, name: string, file = name): Promise<string | null> {
  const loaded = await loadScript(`${folder}${file}.js`);
  const content = loaded ? (arrived.get(name) ?? null) : null;
  arrived.delete(name);
  return content;
}

/** The function that makes an engine, and whose text a worker is made of. */
export async function loadEngine(
  folder: string,
  file: string,
): Promise<(() => { serve(port: MessagePort): void }) | null> {
  return (await loadScript(`${folder}${file}.js`)) ? (receivers.reperesEngine ?? null) : null;
}
