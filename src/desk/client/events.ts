import { useEffect, useState } from 'preact/hooks';
import type { DeskEvent } from '../desk.ts';

type Listener = (event: DeskEvent | { type: 'lost' | 'found' }) => void;

const listeners = new Set<Listener>();
const source = new EventSource('events');

source.addEventListener('message', ({ data }) => tell(JSON.parse(data as string) as DeskEvent));
source.addEventListener('error', () => tell({ type: 'lost' }));
source.addEventListener('open', () => tell({ type: 'found' }));

function tell(event: Parameters<Listener>[0]): void {
  for (const listener of listeners) listener(event);
}

/** @returns what ends the listening. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A number that changes with the dossier, and with what goes on in the background where that is asked for. */
export function useRevision(work = false): number {
  const [revision, setRevision] = useState(0);
  useEffect(
    () => listen(({ type }) => (type === 'read' || (work && type === 'work')) && setRevision((before) => before + 1)),
    [work],
  );
  return revision;
}

/** Does the server answer? */
export function useConnected(): boolean {
  const [isConnected, setConnected] = useState(true);
  useEffect(() => listen(({ type }) => setConnected(type !== 'lost')), []);
  return isConnected;
}
