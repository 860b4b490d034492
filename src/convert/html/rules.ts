/**
 * The rules by which the article of a web page and its date are found and that can be switched off, so that
 * `npm run quality:pages` can measure what each is worth. A rule that is worth nothing goes.
 * - `controls`: menus and what is pressed go, beside the article and within it.
 * - `beside`: so do boxes beside it whose names or kinds say that they are none of it.
 * - `promotions`: and within it boxes that are called and made like something beside an article.
 * - `containers`: the container in which publishing systems put the text is taken whole.
 * - `wide-containers`: of `article` and `main` what stands between what Readability kept, and right beside that.
 * - `nameless`: what Readability finds where names of boxes count nothing.
 * - `leads`: the lead between the title and the container.
 * - `furniture`: words, lines and short paragraphs of page furniture go.
 * - `furniture-sections`: so do sections without prose under a heading of furniture.
 * - `link-lists`: and lists of links.
 * - `teasers`: and items side by side that announce other articles of the site.
 * - `last-headings`: and headings at the end with nothing below.
 * - `structured-dates`, `meta-dates`, `printed-dates`, `address-dates`, `text-dates`: where the date is looked for.
 */
export const pageRules = [
  'controls',
  'beside',
  'promotions',
  'containers',
  'wide-containers',
  'nameless',
  'leads',
  'furniture',
  'furniture-sections',
  'link-lists',
  'teasers',
  'last-headings',
  'structured-dates',
  'meta-dates',
  'printed-dates',
  'address-dates',
  'text-dates',
] as const;

export type PageRule = (typeof pageRules)[number];

/** Rules that are switched off. */
export type Without = ReadonlySet<PageRule>;

/** None is. */
export const allRules: Without = new Set();
