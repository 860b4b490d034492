import { collectionNames } from '../../model/collections.ts';
import { ABOUT } from '../../model/own-page.ts';
import type { OwnPageRef } from '../../views/page-data.ts';
import type { PageAddress } from '../../views/urls.ts';

/** The pages that show the whole dossier, in the order of the header. */
const sections = ['articles', ...collectionNames, 'map', 'timeline', 'relations', 'search'] as const;

/** A page of the navigation; one of the editor's own has its title with it. */
type NavigationItem = PageAddress & { title?: string; lang?: string };

/**
 * What the navigation of the site has: in the header its sections and pages of the editor's own, in the footer others.
 * A page `about` of the editor's takes the place of ours.
 */
export function navigation(pages: readonly OwnPageRef[]): Record<'header' | 'footer', NavigationItem[]> {
  const items = (some: readonly OwnPageRef[]): NavigationItem[] =>
    some.map(({ id, title, lang }) => ({ page: 'own', id, title, lang }));
  const own = pages.filter((page) => page.navigation === 'header');
  return {
    header: [
      ...items(own.filter(({ isFirst }) => isFirst)),
      ...sections.map((page) => ({ page })),
      ...items(own.filter(({ isFirst }) => !isFirst)),
      ...(hasAbout(pages) ? [] : [{ page: 'about' } as const]),
    ],
    footer: items(pages.filter((page) => page.navigation === 'footer')),
  };
}

/** The page that says how the site is made: the editor's, else ours. */
export function aboutAddress(pages: readonly OwnPageRef[]): PageAddress {
  return hasAbout(pages) ? { page: 'own', id: ABOUT } : { page: 'about' };
}

function hasAbout(pages: readonly OwnPageRef[]): boolean {
  return pages.some(({ id }) => id === ABOUT);
}
