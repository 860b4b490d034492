import type { LookupProblem } from '../../lookup/problem.ts';
import { askLong } from '../api.ts';
import { t } from '../words.ts';

/** Asks for something that may fail, and says why it did. */
export async function asked<T>(view: string, query: object): Promise<{ data: T } | { problem: string }> {
  try {
    const data = await askLong<T | LookupProblem>(view, query);
    if (typeof data !== 'object' || data === null || !('problem' in data)) return { data };
    const { problem, where, detail } = data;
    return { problem: t(`desk.lookup.problem.${problem}`, { where, detail }) };
  } catch (error) {
    return { problem: error instanceof TypeError ? t('desk.offline') : (error as Error).message };
  }
}
