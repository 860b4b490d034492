import { type Collection, isCollection } from '../../model/collections.ts';
import type { HomeSection } from '../../model/look.ts';
import type { HomeData } from '../../views/dossier-data.ts';

/** A part of the home page; collections that follow each other stand side by side. */
type HomePart =
  | { name: Exclude<HomeSection, Collection> }
  | { name: 'entities'; collections: [Collection, ...Collection[]] };

/** How the home page is laid out: a map that comes first stands beside the title, where there is no picture. */
export function homeParts({ sections, picture }: HomeData): { isMapBeside: boolean; parts: HomePart[] } {
  const isMapBeside = sections[0] === 'map' && !picture;
  const parts: HomePart[] = [];
  for (const section of isMapBeside ? sections.slice(1) : sections) {
    const last = parts.at(-1);
    if (!isCollection(section)) parts.push({ name: section });
    else if (last?.name === 'entities') last.collections.push(section);
    else parts.push({ name: 'entities', collections: [section] });
  }
  return { isMapBeside, parts };
}
