import { z } from 'zod';
import { isKind, type Kind } from '../../model/collections.ts';
import { interfaceLanguages } from '../../model/language.ts';
import type { LookupCandidate, LookupFacts } from '../lookup/facts.ts';
import { orProblem } from '../lookup/look-ups.ts';
import type { LookupProblem } from '../lookup/problem.ts';
import { type Room, view } from '../room.ts';
import { entryCalled } from './name-actions.ts';

/** A service or a file that an entry can be looked up in. */
export interface LookupPlace {
  name: string;
  /** Whom the query goes to; a file stays on this machine. */
  host?: string;
}

/** Languages whose names are asked for: one service answers a request for each. */
const MOST_LANGS = 8;
/** Other names of an entry that are tried. */
const MOST_OTHERS = 5;

export const lookupPlaces = view(z.object({}), ({ lookups }): LookupPlace[] =>
  lookups.list().map(({ name, address }) => ({ name, ...(address ? { host: new URL(address).host } : {}) })),
);

const kind = z.string().refine(isKind);

const candidatesQuery = z.object({
  service: z.string(),
  query: z.string().trim().min(1).max(300),
  kind,
  others: z.array(z.string().trim().min(1)).default([]),
});

/** Who a name may mean; asked of a service because an editor wants to know. */
export const lookupCandidates = view(
  candidatesQuery,
  ({ lookups }, { service, query, kind: wanted, others }): Promise<LookupCandidate[] | LookupProblem> =>
    orProblem(() =>
      lookups.called(service).candidates({
        query,
        kind: wanted as Kind,
        others: others.filter((one) => one !== query).slice(0, MOST_OTHERS),
      }),
    ),
);

const factsQuery = z.object({ id: z.string(), service: z.string(), candidate: z.string().min(1), name: z.string() });

/** What a service knows of a candidate, and how that is cited, with the day of today. */
export const lookupFacts = view(
  factsQuery,
  (room, { id, service, candidate, name }): Promise<LookupFacts | LookupProblem> =>
    orProblem(() => room.lookups.called(service).facts(candidate, name, langsOf(room, id), today())),
);

const previewQuery = z.object({ service: z.string(), candidate: z.string().min(1) });

/** The preview of a candidate, as text. */
export const lookupPreview = view(
  previewQuery,
  ({ lookups }, { service, candidate }): Promise<{ text: string } | LookupProblem> =>
    orProblem(async () => ({ text: await lookups.called(service).preview(candidate) })),
);

/** Languages in which names are of use: the entry’s, the dossier’s, those of its articles, those of the interface. */
function langsOf(room: Room, id: string): string[] {
  const { dossier } = room.desk.latest();
  const { data } = entryCalled(room, id);
  const articles = Map.groupBy(dossier.articles, ({ lang }) => lang);
  const often = [...articles].toSorted(([, a], [, b]) => b.length - a.length).map(([lang]) => lang);
  const all = [data.lang, dossier.config.lang, ...often, ...interfaceLanguages];
  const plain = all.flatMap((lang) => (lang ? [lang.split('-')[0]?.toLowerCase() ?? ''] : []));
  return [...new Set(plain)].slice(0, MOST_LANGS);
}

/** The day of today where the desk runs, as EDTF. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
