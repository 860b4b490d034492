import type { z } from 'zod';
import { Checks } from './checks.ts';
import { Desk, type Outcome } from './desk.ts';
import { Doubts } from './doubts/doubts.ts';
import { Inbox } from './inbox.ts';
import { Jobs } from './jobs.ts';
import { LookUps } from './lookup/look-ups.ts';
import { Names } from './names.ts';
import { watchDossier } from './watch.ts';

/** All that the views and actions of one desk share. */
export interface Room {
  desk: Desk;
  names: Names;
  checks: Checks;
  doubts: Doubts;
  jobs: Jobs;
  inbox: Inbox;
  lookups: LookUps;
  close(): void;
}

/** Lays a dossier on the desk, and watches it for changes that others make. */
export function openRoom(folder: string): Room {
  const desk = new Desk(folder);
  const names = new Names(desk);
  const unwatch = watchDossier(folder, () => desk.touch());
  const jobs = new Jobs(desk);
  return {
    desk,
    names,
    checks: new Checks(desk, names),
    doubts: new Doubts(desk, names),
    jobs,
    inbox: new Inbox(desk),
    lookups: new LookUps(desk),
    close() {
      unwatch();
      jobs.close();
      desk.close();
    },
  };
}

/** What the page asks for: plain data, made of the dossier as it is. */
export interface View {
  show(room: Room, query: unknown): unknown;
}

/** A view and the shape of what it is asked with. */
export function view<T extends z.ZodType>(query: T, show: (room: Room, query: z.output<T>) => unknown): View {
  return { show: (room, given) => show(room, query.parse(given)) };
}

/** What the page asks to be done. */
export interface Action {
  act(room: Room, body: unknown): Outcome | Promise<Outcome>;
}

/** An action and the shape of what it is asked with. */
export function action<T extends z.ZodType>(
  body: T,
  act: (room: Room, body: z.output<T>) => Outcome | Promise<Outcome>,
): Action {
  return { act: (room, given) => act(room, body.parse(given)) };
}
