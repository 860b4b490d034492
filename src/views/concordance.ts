import type { Dossier, Entity } from '../dossier/dossier.ts';
import type { EntityId } from '../model/mention.ts';
import { keywordInContext } from '../text/concordance.ts';
import type { ConcordanceGroup, MentionsPage } from './page-data.ts';
import { articleRef, entityRef } from './refs.ts';

/** Lines of a concordance on one page. */
const LINES = 200;

/** The number of pages that the mentions of an entry fill; the first is the page of the entry. */
export function mentionPages({ occurrences }: Dossier, id: EntityId): number {
  return Math.max(1, Math.ceil((occurrences.get(id)?.length ?? 0) / LINES));
}

/** The first of an entry's mentions in context, grouped by article, oldest first: those of its own page. */
export function firstMentions(dossier: Dossier, id: EntityId): ConcordanceGroup[] {
  return concordance(dossier, id, 0);
}

/**
 * A page of an entry's mentions after the first.
 * @param number of the page, from 2.
 */
export function mentionsPage(dossier: Dossier, entity: Entity, number: number): MentionsPage {
  const total = dossier.occurrences.get(entity.id)?.length ?? 0;
  const from = (number - 1) * LINES;
  return {
    entity: entityRef(entity),
    number,
    pages: mentionPages(dossier, entity.id),
    first: from + 1,
    last: Math.min(from + LINES, total),
    total,
    groups: concordance(dossier, entity.id, from),
  };
}

function concordance(dossier: Dossier, id: EntityId, from: number): ConcordanceGroup[] {
  const groups: ConcordanceGroup[] = [];
  for (const { article, mention } of (dossier.occurrences.get(id) ?? []).slice(from, from + LINES)) {
    const text = article.reading.blocks[mention.block]?.text ?? '';
    let group = groups.at(-1);
    if (group?.article.id !== article.id) {
      group = { article: articleRef(article), lines: [] };
      groups.push(group);
    }
    group.lines.push({
      article: article.id,
      anchor: mention.anchor,
      rule: mention.rule,
      ...keywordInContext(text, mention),
    });
  }
  return groups;
}
