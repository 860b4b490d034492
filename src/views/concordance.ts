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

/** Every mention of an entry in context, grouped by article, oldest first, in pages. */
export function concordancePages(dossier: Dossier, id: EntityId): ConcordanceGroup[][] {
  return Array.from({ length: mentionPages(dossier, id) }, (_, index) => concordance(dossier, id, index * LINES));
}

/** The pages of an entry's mentions after the first. */
export function furtherMentions(dossier: Dossier, entity: Entity): MentionsPage[] {
  const total = dossier.occurrences.get(entity.id)?.length ?? 0;
  return concordancePages(dossier, entity.id)
    .slice(1)
    .map((groups, index) => {
      const first = (index + 1) * LINES + 1;
      const last = Math.min(first + LINES - 1, total);
      const pages = mentionPages(dossier, entity.id);
      return { entity: entityRef(entity), number: index + 2, pages, first, last, total, groups };
    });
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
