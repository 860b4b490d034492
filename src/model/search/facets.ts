/** What results can be narrowed by; the names are those of the filters in the index. */
export const facetNames = ['type', 'entity', 'publisher', 'year', 'language'] as const;
export type FacetName = (typeof facetNames)[number];
