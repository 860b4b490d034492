/** Stands in for what Pagefind reads its files with; src/integrations/search-engine.ts puts it in the place of `fetch`. */

type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

let read: ReadFile = () => Promise.reject(new Error('no reader of files was given'));

/** Says how the files of the index are read, by their names below its folder. */
export function readFilesWith(reader: ReadFile): void {
  read = reader;
}

/** As much of `fetch` as Pagefind calls. */
export async function hostFetch(address: string): Promise<Response> {
  const name = address.replace(/^pagefind\//, '').replace(/\?.*$/, '');
  return new Response(await read(name));
}
