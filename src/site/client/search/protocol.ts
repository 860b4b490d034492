import type { SearchName } from '../../../model/search/names.ts';
import type { SearchAnswer, SearchRequest } from './types.ts';

/** What a page sends to the engine: a request, or a file that it asked for. */
export type ToEngine = { id: number; request: SearchRequest } | { file: string; content: string | null };

/** What the engine sends to the page: an answer, or the name of a file that it needs. */
export type FromEngine =
  | { id: number; answer: SearchAnswer; entityNames: SearchName[] }
  | { id: number; error: string }
  | { need: string };
