/**
 * The rules by which the page around an article is told from the article: data, read by furniture.ts and html/. To teach
 * Repères a word of furniture, add it here. Case and a final sign (: . … !) do not count.
 */

/** Whole lines or paragraphs. */
export const furnitureLines: readonly string[] = [
  // French
  ...['Réagissez', 'Réagir', 'Commenter', 'Commentez', 'Commentaires', 'Partager', 'Partagez', 'Imprimer', 'Envoyer'],
  ...['Envoyer par e-mail', 'Lire aussi', 'À lire aussi', 'Voir aussi', 'Abonnez-vous', 'S’abonner', 'Publicité'],
  ...['Partager sur Facebook', 'Partager sur Twitter', 'Partager cet article', 'Recommander', 'Sur le même sujet'],
  ...['Lire la suite', 'Article réservé aux abonnés', 'Newsletter', 'Inscrivez-vous à la newsletter', 'Haut de page'],
  ...['Ajouter un commentaire', 'Laisser un commentaire', 'Laisser une réponse', 'Copier le lien', 'Écouter l’article'],
  ...['Article précédent', 'Article suivant', 'Articles similaires', 'Articles liés', 'Retour à l’accueil', 'Favoris'],
  // Wikinews: the box of sister projects, and a notice
  'Vous pouvez également consulter les articles suivants sur les autres projets Wikimedia',
  'Article sur Wikipédia',
  'Ressources multimédia sur Commons',
  'Cet article mentionne la Fondation Wikimedia ou un de ses projets. Notez que Wikinews est un projet de la Fondation Wikimedia',
  ...['Les plus lus', 'Les plus lues', 'Dans la même rubrique', 'Vous aimerez aussi', 'À ne pas manquer'],
  ...['Voir les commentaires', 'Suivez-nous', 'Tous les articles', 'Sur le même thème', 'Contenus sponsorisés'],
  // English
  ...['Share', 'Share this', 'Share this article', 'Share on Facebook', 'Share on Twitter', 'Tweet', 'Print', 'Email'],
  ...['Comments', 'Leave a comment', 'Post a comment', 'Leave a Reply', 'Read more', 'Read also', 'Related articles'],
  ...[
    'Related',
    'Related posts',
    'Related stories',
    'Advertisement',
    'Subscribe',
    'Sign up',
    'Follow us',
    'Back to top',
  ],
  ...['Continue reading', 'Like this', 'Loading', 'Copy link', 'Save', 'Skip to content', 'Previous post', 'Next post'],
  ...[
    'Story continues below advertisement',
    'More on this story',
    'Listen to this article',
    'Like this:',
    'Share this:',
  ],
  ...['Most read', 'Most popular', 'Most viewed', 'Trending', 'Trending now', 'Top stories', 'More stories'],
  ...['You may also like', 'You might also like', 'Recommended for you', 'Recommended', 'Editor’s picks', 'More news'],
  ...['Related topics', 'Related content', 'Latest news', 'Sponsored content', 'Read more stories', 'Share this story'],
  ...['View comments', 'Show comments', 'Join the conversation', 'Report a typo', 'Download our app', 'Get the app'],
  ...['Follow us on Twitter', 'Follow us on Facebook', 'Share via Email', 'Print this article', 'Newsletters'],
  // German
  ...['Meistgelesen', 'Meistgelesene Artikel', 'Auch interessant', 'Das könnte Sie auch interessieren', 'Mehr lesen'],
  ...['Teilen', 'Drucken', 'Kommentare', 'Kommentieren', 'Kommentar schreiben', 'Lesen Sie auch', 'Mehr zum Thema'],
  ...['Anzeige', 'Werbung', 'Abonnieren', 'Weiterlesen', 'Artikel drucken', 'Artikel teilen', 'Nach oben', 'Merken'],
  ...['Teilen Sie dies mit', 'Gefällt mir', 'Ähnliche Beiträge', 'Schlagwörter', 'Kommentar verfassen', 'Versenden'],
  // Arabic
  ...[
    'شارك',
    'مشاركة',
    'طباعة',
    'تعليقات',
    'أضف تعليق',
    'اقرأ أيضا',
    'اقرأ أيضاً',
    'إعلان',
    'اشترك',
    'إقرأ أيضاً',
    'المزيد',
  ],
];

/** Lines and paragraphs that begin so, where they are short. */
export const furnitureStarts: readonly string[] = [
  ...[
    'Lire aussi :',
    'À lire aussi :',
    'Lire également :',
    'Voir aussi :',
    'Sur le même sujet :',
    'Lire notre',
    'Lire la suite',
  ],
  ...['Read also:', 'Read more:', 'See also:', 'Related:', 'READ MORE', 'Read next:', 'More:', 'Continue reading'],
  ...['Lesen Sie auch:', 'Mehr lesen:', 'Mehr zum Thema:', 'Siehe auch:', 'Lesen Sie hier', 'Weiterlesen'],
  ...['اقرأ أيضا:', 'اقرأ أيضاً:', 'Partager sur', 'Share on', 'Suivez-nous sur', 'Follow us on', 'Teilen auf'],
  ...[
    'Klick, um auf',
    'Klicken, um auf',
    'Klicken zum Ausdrucken',
    'Click to share on',
    'Click to email',
    'Click to print',
  ],
  ...[
    'Cliquez pour partager',
    'Posted in ',
    'Filed under',
    'Tagged ',
    'Tags:',
    'Tagged with',
    'Veröffentlicht in ',
    'Publié dans ',
  ],
  ...[
    'Mots-clés :',
    'Mots clés :',
    'Étiquettes :',
    'Schlagwörter:',
    'Schlagworte:',
    'Kategorien:',
    'Catégories :',
    'Categories:',
  ],
  ...['Inscrivez-vous', 'Abonnez-vous', 'Sign up for', 'Subscribe to', 'Already a subscriber', 'Déjà abonné'],
  ...['This entry was posted', 'Dieser Beitrag wurde', 'Dieser Eintrag wurde', 'You can follow any responses'],
];

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

/**
 * Words in class or id of an element that holds the words of others or none, whole between hyphens, underscores and
 * blanks. What they name stays where it is prose between the paragraphs of the article.
 */
export const besideClasses: readonly RegExp[] = [
  /^(?:share|sharing|shares|sharer|sharedaddy|sharebar|socialshare|addthis|addtoany|a2a|shariff|ssba)$/,
  /^(?:comments?|commentlist|commentarea|commentform|respond|disqus|replies|trackbacks?|pingbacks?)$/,
  /^(?:related|relatedposts?|recommended|recommendations?|recirculation|outbrain|taboola|readmore|readnext|morefrom)$/,
  /^(?:sidebar|sidebars|teasers?|promos?|promobox|sponsor|sponsored|authorbox|authorbio)$/,
  /^(?:ads?|advert|adverts|advertisement|advertising|adsense|publicite|anzeige|werbung)$/,
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
