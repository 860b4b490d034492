import type { Candidate, ReviewList, ReviewOutcome } from '../items.ts';

/** Asks the server for the list as the dossier is now. */
export function fetchList(): Promise<ReviewList> {
  return ask<ReviewList>('items');
}

/** Asks the server for all entries of the dossier. */
export function fetchEntries(): Promise<Candidate[]> {
  return ask<Candidate[]>('entries');
}

/** Asks the server for a change. */
export function post(path: 'decide' | 'answer' | 'remove' | 'undo', body: object): Promise<ReviewOutcome> {
  return ask<ReviewOutcome>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
