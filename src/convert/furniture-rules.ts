import { anyOf, wordsOfAll } from '../text/languages/registry.ts';

/**
 * The rules by which the page around an article is told from the article: data, read by furniture.ts and html/. The words
 * of a language stand in its folder, src/text/languages/LANG/furniture.ts.
 */

/** Whole lines or paragraphs. Case and a final sign (: . … !) do not count. */
export const furnitureLines = wordsOfAll(({ furniture }) => furniture.lines);

/** Lines and paragraphs that begin so, where they are short. */
export const furnitureStarts = wordsOfAll(({ furniture }) => furniture.starts);

/** Right before the name of an author; and before what an editor calls one of the house by. */
export const bylineWords = wordsOfAll(({ furniture }) => furniture.by);
export const ourOwnWords = wordsOfAll(({ furniture }) => furniture.ourOwn);

/** A paragraph is short, for the rule above, up to this many characters. */
export const FURNITURE_LENGTH = 160;

/** Elements of a web page that hold controls and lists of pages, never an article. */
export const controlElements: readonly string[] = [
  ...['nav', 'button', 'menu', 'select', 'input', 'textarea', 'option', 'datalist'],
];

/** Elements of a web page in which something beside the article stands, or, between its paragraphs, a part of it. */
export const besideElements: readonly string[] = ['aside', 'footer', 'form', 'dialog', 'label', 'fieldset'];

/** Roles of WAI-ARIA of controls and lists of pages. */
export const controlRoles: readonly string[] = [
  ...['navigation', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar', 'button', 'tablist'],
];

/** Roles of WAI-ARIA of what stands beside an article. */
export const besideRoles: readonly string[] = ['contentinfo', 'banner', 'complementary', 'form'];

const advertWords = wordsOfAll(({ furniture }) => furniture.advertClasses);

/**
 * Words in class or id of an element that holds the words of others or none, whole between hyphens, underscores and
 * blanks. What they name stays where it is prose between the paragraphs of the article.
 */
export const besideClasses: readonly RegExp[] = [
  /^(?:share|sharing|shares|sharer|sharedaddy|sharebar|socialshare|addthis|addtoany|a2a|shariff|ssba)$/,
  /^(?:comments?|commentlist|commentarea|commentform|respond|disqus|replies|trackbacks?|pingbacks?)$/,
  /^(?:related|relatedposts?|recommended|recommendations?|recirculation|outbrain|taboola|readmore|readnext|morefrom)$/,
  /^(?:sidebar|sidebars|teasers?|promos?|promobox|sponsor|sponsored|authorbox|authorbio)$/,
  new RegExp(`^(?:ads?|advert|adverts|advertisement|advertising|adsense|${anyOf(advertWords)})$`),
  /^(?:nav|navi|navbar|navigation|menus?|submenu|breadcrumbs?|pagination|pager|toolbar|skip|skiplink)$/,
  /^(?:footer|footers|colophon|cookies?|consent|newsletter|subscribe|subscription|signup)$/,
  /^(?:mw-editsection|editsection|navbox|metadata|catlinks|printfooter|siteSub|jumplinks)$/i,
  /^(?:tagcloud|taglist|postmeta|entry-utility|jp-relatedposts|wpcnt|popup|modal|overlay|login|logout|searchform)$/,
];

/**
 * Words of the same kind that as often name what an article is about, who wrote the page, or how it is laid out
 * (`social`, `bio`, `widget`, `hidden-xs`): what they name goes only where it holds no prose.
 */
export const looseClasses: readonly RegExp[] = [
  /^(?:socials?|discussion|comment|widgets?|widget|rail|aside|banner|bio|tags?|likes?|ratings?|tooltip|gdpr|paywall)$/,
  /^(?:print|printonly|noprint|toc|hidden|screen-reader-text|visuallyhidden|sr-only|vh|search|copyright)$/,
];

/** Data of `<template shadowrootmode>`, of drop capitals and of headings: words in a class that say what a letter is. */
export const dropCapitalClass = /drop-?cap|lettrine|letterine|initiale?|versal|capitular|firstletter|first-letter/i;

/** Containers in which publishing systems put the text of an article, the surest first. */
export const articleContainers: readonly string[] = [
  '[itemprop~="articleBody"]',
  '#mw-content-text .mw-parser-output',
  '#mw-content-text',
  '.entry-content',
  '.post-content',
  '.article-content',
  '.article-body',
  '.article__body',
  '.article__content',
  '.articleBody',
  '.story-body',
  '.post-body',
  '.td-post-content',
  '.node-content',
  '.field-name-body',
  '.e-content',
  '.h-entry',
];

/** Containers that hold the article, and often what the site sets around it too. */
export const wideContainers: readonly string[] = ['article', '[role="main"]', 'main'];
