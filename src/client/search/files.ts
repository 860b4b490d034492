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
 * Loads a file of the search as a classic script, the one way that works from disk and over HTTP alike.
 * @returns its content: Base64, or JSON of the names; null if there is no such file.
 */
export async function loadFile(base: string, name: string): Promise<string | null> {
  const loaded = await loadScript(`${base}${name}.js`);
  const content = loaded ? (arrived.get(name) ?? null) : null;
  arrived.delete(name);
  return content;
}

/** The function that makes an engine, and whose text a worker is made of. */
export async function loadEngine(base: string): Promise<(() => { serve(port: MessagePort): void }) | null> {
  return (await loadScript(`${base}engine.js`)) ? (receivers.reperesEngine ?? null) : null;
}
