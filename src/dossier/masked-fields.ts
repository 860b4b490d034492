import { isLost } from '../content/masking.ts';
import { type FileNames, renameFiles } from '../markdown/masking/files.ts';
import { inAddress, type Mask, maskAddress, maskText, replaceHits } from '../markdown/masking/names.ts';
import { type Alias, normaliseAlias } from '../model/alias.ts';
import { type Decision, NO_ENTITY } from '../model/decision.ts';
import type { Range } from '../model/mention.ts';
import { findAddresses } from '../text/addresses.ts';
import { placeDecisions } from '../text/decisions.ts';
import { quoteOf } from '../text/quote-of.ts';
import { mergeRanges, overlaps, overlapsAny } from '../text/ranges.ts';

type Fields = Record<string, unknown>;

/** Any value of front matter without the names: what looks like an address or a file name stays one. */
export function maskFields(value: unknown, mask: Mask, names: FileNames): unknown {
  if (typeof value === 'string') return maskString(value, mask, names);
  if (Array.isArray(value)) return value.map((one) => maskFields(one, mask, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      // An address that tells a name leads to a page that tells it, and without the name it leads nowhere.
      .filter(([key, one]) => !(key === 'url' && typeof one === 'string' && mask.find(one).length > 0))
      .map(([key, one]) => [key, maskFields(one, mask, names)]),
  );
}

function maskString(value: string, mask: Mask, names: FileNames): string {
  const renamed = renameFiles(value, names);
  const isAddress = !/\s/.test(renamed) && (/[/\\]/.test(renamed) || /\.\w{1,20}$/.test(renamed));
  return isAddress ? maskAddress(renamed, mask) : maskText(renamed, mask);
}

/**
 * The fields of an article: its original is withheld, and so is its address where the text names somebody masked.
 * @param blocks the texts of its blocks as they were, in which the decisions have their places.
 */
export function maskArticleFields(data: Fields, blocks: readonly string[], mask: Mask, names: FileNames): Fields {
  const { source, annotations, ...rest } = data;
  const masked = maskFields(rest, mask, names) as Fields;
  const isNamed = blocks.some((text) => mask.find(text).length > 0);
  if (source !== undefined) {
    const { file: _file, sha256: _sha256, item: _item, encoding: _encoding, url, ...told } = source as Fields;
    const shown = isNamed || url === undefined ? told : { ...told, url };
    masked.source = { ...(maskFields(shown, mask, names) as Fields), withheld: true };
  }
  if (Array.isArray(annotations)) masked.annotations = maskDecisions(annotations as Decision[], blocks, mask, names);
  return masked;
}

/** Decisions about the masked go with them; the others are quoted anew from the text that there is now. */
function maskDecisions(
  decisions: readonly Decision[],
  blocks: readonly string[],
  mask: Mask,
  names: FileNames,
): Decision[] {
  const masked = new Set(mask.names.map(({ id }) => id));
  const edits = blocks.map((text) => {
    const addresses = mergeRanges(findAddresses(text));
    return mask.find(text).map((hit) => ({
      ...hit,
      by: overlapsAny(addresses, hit) ? inAddress(hit.name) : hit.name.placeholder,
    }));
  });
  const texts = blocks.map((text, block) => replaceHits(text, edits[block] ?? [], ({ by }) => by));
  return decisions.flatMap((decision): Decision[] => {
    if (masked.has(decision.entity)) return [];
    const entity = decision.entity === NO_ENTITY ? NO_ENTITY : renameFiles(decision.entity, names);
    const all = blocks.map((text) => ({ text }));
    const [place] = placeDecisions([decision], all, () => true).placed;
    if (!place) return [{ ...(maskFields(decision, mask, names) as Decision), entity }];
    const here = edits[place.block] ?? [];
    if (here.some((edit) => overlaps(edit, place))) return [];
    const moved = here.filter(({ end }) => end <= place.start).reduce((sum, edit) => sum + grown(edit), 0);
    const quote = quoteOf(texts, { block: place.block, start: place.start + moved, end: place.end + moved });
    return [{ ...(quote ?? (maskFields(decision, mask, names) as Decision)), entity }];
  });
}

function grown({ start, end, by }: Range & { by: string }): number {
  return by.length - (end - start);
}

/** The fields of an entry that is not masked itself: forms that are only a masked name would find every placeholder. */
export function maskEntryFields(data: Fields, mask: Mask, names: FileNames): Fields {
  const masked = new Set(mask.names.map(({ id }) => id));
  const { aliases = [], exclusions = [], inclusions = [], partOf = [], related = [], sortAs, ...rest } = data;
  const forms = (aliases as Alias[]).filter((alias) => !isLost(normaliseAlias(alias).form, mask));
  const [never, rightly] = [exclusions, inclusions].map((longer) =>
    maskFields(
      (longer as string[]).filter((form) => !isLost(form, mask)),
      mask,
      names,
    ),
  );
  const known = (ids: unknown) => (ids as string[]).filter((id) => !masked.has(id)).map((id) => renameFiles(id, names));
  const lists = { aliases: maskFields(forms, mask, names), exclusions: never, inclusions: rightly };
  const ids = { partOf: known(partOf), related: known(related) };
  const told = Object.entries({ ...lists, ...ids }).filter(([, list]) => (list as unknown[]).length > 0);
  const sorted = typeof sortAs === 'string' && mask.find(sortAs).length === 0 ? { sortAs } : {};
  return { ...(maskFields(rest, mask, names) as Fields), ...sorted, ...Object.fromEntries(told) };
}
