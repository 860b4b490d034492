import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Outcome } from '../../src/desk/desk.ts';
import { openRoom, type Room } from '../../src/desk/room.ts';
import { actions, views } from '../../src/desk/routes.ts';

/** A dossier on the desk, as the server holds it. */
export interface DossierOnDesk {
  folder: string;
  room: Room;
  read(path: string): string;
  write(path: string, text: string): void;
  /** What a page would be shown. */
  show<T>(view: string, query?: object): Promise<T>;
  /** What a page would ask to be done. */
  act(action: string, body: object): Promise<Outcome>;
  close(): Promise<void>;
}

/** Lays a dossier of these files on the desk; each is named by its path. */
export function dossierOnDesk(files: Readonly<Record<string, string>>): DossierOnDesk {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-desk-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const room = openRoom(folder);
  return {
    folder,
    room,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write(path, text) {
      write(path, text);
      room.desk.touch();
    },
    async show<T>(view: string, query: object = {}) {
      return (await views[view]?.show(room, query)) as T;
    },
    async act(action, body) {
      const outcome = await actions[action]?.act(room, body);
      if (!outcome) throw new Error(`no action “${action}”`);
      return outcome;
    },
    async close() {
      await room.names.settled();
      room.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const dossierFile = 'title: Essai\ndescription: Un essai.\n';
