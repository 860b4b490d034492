import type { MentionsInside } from './proposal.ts';
import type { Sighting } from './sightings.ts';

/** Which entries are mentioned inside the sightings of a longer name, and how often. */
export function mentionsInside(sightings: readonly Sighting[]): MentionsInside[] {
  const found = sightings.flatMap((sighting) => {
    const { block, start, end, document } = sighting;
    return (block.mentions ?? [])
      .filter((one) => one.start >= start && one.end <= end && one.end - one.start < end - start)
      .map((one) => ({
        entity: one.entity,
        form: fold(block.text.slice(one.start, one.end)),
        longer: fold(sighting.form),
        document,
      }));
  });
  return [...Map.groupBy(found, ({ entity }) => entity)]
    .map(([entity, list]): MentionsInside => {
      const documents = new Set(list.map(({ document }) => document)).size;
      const [form = ''] = byCount(list.map((one) => one.form));
      return { entity, form, longer: byCount(list.map(({ longer }) => longer)), count: list.length, documents };
    })
    .toSorted((a, b) => b.count - a.count || (a.entity < b.entity ? -1 : 1));
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Each text once, the most frequent first. */
function byCount(texts: readonly string[]): string[] {
  return [...Map.groupBy(texts, (text) => text)]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([text]) => text);
}
