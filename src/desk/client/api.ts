import type { Outcome } from '../desk.ts';

export type Query = Record<string, string | number | undefined>;

/** Asks the server for what a view shows. */
export function ask<T>(view: string, query: Query = {}): Promise<T> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return fetched<T>(`api/${view}${search === '' ? '' : `?${search}`}`);
}

/** Asks the server to do something. */
export function send(action: string, body: object): Promise<Outcome> {
  return fetched<Outcome>(`do/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function fetched<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The same as `ask`, for what is too long for an address. */
export function askLong<T>(view: string, query: object): Promise<T> {
  return fetched<T>(`api/${view}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(query),
  });
}
