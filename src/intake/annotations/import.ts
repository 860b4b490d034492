import { displayPath } from '../../content/content-folder.ts';
import { addToList, removeItem } from '../../content/front-matter-edit.ts';
import type { Article, Dossier } from '../../dossier/dossier.ts';
import { type Decision, NO_ENTITY } from '../../model/decision.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Range } from '../../model/mention.ts';
import { placeDecisions } from '../../text/decisions.ts';
import { quoteOf } from '../../text/quote-of.ts';
import { entryFinder } from './entries.ts';
import { type ForeignMention, stemOf } from './foreign.ts';
import { type KnownMention, type PlacedMention, placeForeign, type Unplaced } from './place.ts';

/** A file of foreign mentions, read. */
export interface ForeignFile {
  /** Its name for a person. */
  file: string;
  mentions: readonly ForeignMention[];
}

/** What an import changes. */
export interface ImportPlan {
  /** The articles that get decisions, and their new text. */
  rewrites: { path: string; file: string; after: string; added: number; ruledOut: number }[];
  /** Mentions that the dossier finds by itself. */
  same: number;
  /** What could not be placed, and why. */
  unplaced: Diagnostic[];
}

const reasons: Record<Unplaced, string> = {
  gone: 'the article does not have these words',
  twice: 'the words and what stands around them fit more than one place',
  barred: 'the words stand in a link or in code, where no mention can be',
  overlap: 'another mention of the file covers some of the words',
};

/**
 * Plans the decisions by which a dossier has the mentions that files give: only where it does not find them by itself.
 * @param isComplete the files hold every mention of their articles: what else the dossier finds there is none.
 */
export function planAnnotations(dossier: Dossier, files: readonly ForeignFile[], isComplete: boolean): ImportPlan {
  const plan: ImportPlan = { rewrites: [], same: 0, unplaced: [] };
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const entryOf = entryFinder(dossier);
  const byArticle = new Map<Article, { file: string; mention: KnownMention }[]>();
  for (const { file, mentions } of files) {
    for (const mention of mentions) {
      const refuse = (why: string) => plan.unplaced.push(unplaced(mention, file, why));
      const names = mention.articles.flatMap((name) => [name, stemOf(name)]);
      const article = names.map((name) => articles.get(name)).find((one) => one !== undefined);
      const entity = entryOf(mention.entities);
      if (!article) refuse(`no article “${mention.articles[0] ?? ''}”`);
      else if (entity === undefined)
        refuse(`no entry for ${[...new Set(mention.entities)].join(', ') || 'it: it names none'}`);
      else byArticle.set(article, [...(byArticle.get(article) ?? []), { file, mention: { ...mention, entity } }]);
    }
  }
  for (const [article, some] of byArticle) planArticle(article, some, isComplete, plan);
  return plan;
}

function unplaced({ exact, line }: ForeignMention, file: string, why: string): Diagnostic {
  const words = exact.length > 60 ? `${exact.slice(0, 60)}…` : exact;
  return diagnose('annotation-unplaced', `“${words.replace(/\s+/g, ' ')}”: ${why}`, {
    file,
    ...(line ? { line } : {}),
  });
}

function planArticle(
  article: Article,
  some: readonly { file: string; mention: KnownMention }[],
  isComplete: boolean,
  plan: ImportPlan,
): void {
  const { blocks, mentions } = article.reading;
  const texts = blocks.map(({ text }) => text);
  const files = new Map(some.map(({ file, mention }) => [mention, file]));
  const outcome = placeForeign([...files.keys()], blocks);
  for (const { mention, why } of outcome.unplaced) {
    plan.unplaced.push(unplaced(mention, files.get(mention) ?? '', reasons[why]));
  }
  const found = new Map(mentions.map((mention) => [keyOf(mention), mention.entity]));
  const fresh = outcome.placed.filter((place) => found.get(keyOf(place)) !== place.entity);
  plan.same += outcome.placed.length - fresh.length;
  const strays = isComplete
    ? mentions.filter((one) => one.rule !== 'mark' && !outcome.placed.some((place) => overlap(place, one)))
    : [];
  const wanted = [...fresh, ...strays.map(({ block, start, end }) => ({ block, start, end, entity: NO_ENTITY }))];
  if (wanted.length === 0) return;
  const added: Decision[] = [];
  for (const place of wanted) {
    const quote = quoteOf(texts, place);
    if (quote) added.push({ ...quote, entity: place.entity });
    else {
      const exact = texts[place.block]?.slice(place.start, place.end) ?? '';
      plan.unplaced.push(
        unplaced({ articles: [], exact, entities: [] }, article.file, 'no words around tell the place apart'),
      );
    }
  }
  const after = withDecisions(article, wanted, added);
  const file = displayPath(article.path);
  if (after === undefined) {
    const why = 'the front matter is written in a way that cannot be edited safely';
    plan.unplaced.push(unplaced({ articles: [], exact: added[0]?.exact ?? '', entities: [] }, file, why));
  } else if (added.length > 0) {
    const ruledOut = added.filter(({ entity }) => entity === NO_ENTITY).length;
    plan.rewrites.push({ path: article.path, file, after, added: added.length - ruledOut, ruledOut });
  }
}

/** The article with new decisions; earlier ones on the same words give way. */
function withDecisions(
  article: Article,
  places: readonly PlacedMention[],
  added: readonly Decision[],
): string | undefined {
  const { blocks } = article.reading;
  let text: string | undefined = article.text;
  const earlier = article.data.annotations;
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const decision = earlier[index];
    const [own] = decision
      ? placeDecisions(
          [decision],
          blocks.map((block) => ({ text: block.text })),
          () => true,
        ).placed
      : [];
    if (own && places.some((place) => overlap(place, own)))
      text = text && removeItem(text, ['annotations', index], 'nothing');
  }
  return text && addToList(text, 'annotations', [...added]);
}

function overlap(a: Range & { block: number }, b: Range & { block: number }): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

function keyOf({ block, start, end }: Range & { block: number }): string {
  return `${block} ${start} ${end}`;
}
