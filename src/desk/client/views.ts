import type { FunctionComponent } from 'preact';
import type { StringKey } from '../../site/i18n/strings.ts';
import type { Overview } from '../views/state.ts';
import { DoubtsView } from './doubts/doubts-view.tsx';
import { EntriesView } from './views/entries-view.tsx';
import { InView } from './views/in-view.tsx';
import { NamesView } from './views/names-view.tsx';
import { StateView } from './views/state-view.tsx';
import { TextsView } from './views/texts-view.tsx';

/** A view of the desk: a line here, and what it asks for in `routes.ts`. */
export interface DeskView {
  /** Its name in addresses. */
  name: string;
  title: StringKey;
  /** What stands beside its name in the navigation. */
  count?(overview: Overview): number;
  /** The letter that leads there, after `g`. */
  key: string;
  Component: FunctionComponent<{ id: string }>;
}

export const deskViews: readonly DeskView[] = [
  { name: 'in', title: 'desk.in', key: 'i', count: ({ counts }) => counts.arrivals, Component: InView },
  { name: 'names', title: 'desk.names', key: 'n', count: ({ counts }) => counts.names, Component: NamesView },
  { name: 'entries', title: 'desk.entries', key: 'e', count: ({ counts }) => counts.entries, Component: EntriesView },
  { name: 'texts', title: 'desk.texts', key: 't', count: ({ counts }) => counts.articles, Component: TextsView },
  { name: 'doubts', title: 'review.title', key: 'd', Component: DoubtsView },
  {
    name: 'state',
    title: 'desk.state',
    key: 's',
    count: ({ counts }) => counts.error + counts.warning,
    Component: StateView,
  },
];
