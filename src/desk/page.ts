import { asCalled } from '../model/as-called.ts';
import { collections } from '../model/collections.ts';
import { escapeMarkup } from '../model/markup.ts';
import type { Interface, StringKey } from '../site/i18n/strings.ts';

/** The strings that the script of the page needs; the page hands them over as JSON. */
export const clientStrings = [
  'review.title',
  'review.kind.ambiguous',
  'review.kind.doubtful',
  'review.kind.inside',
  'review.kind.dead',
  'review.kind.all',
  'review.filter',
  'review.find',
  'review.group.one',
  'review.group.other',
  'review.select',
  'review.selectall',
  'review.selected.one',
  'review.selected.other',
  'review.none',
  'review.none.hint',
  'review.another',
  'review.another.find',
  'review.another.none',
  'review.another.close',
  'review.keep',
  'review.remove',
  'review.forall.one',
  'review.forall.other',
  'review.now',
  'review.undo.one',
  'review.undo.other',
  'review.done.one',
  'review.done.other',
  'review.undone.one',
  'review.undone.other',
  'review.inside.one',
  'review.inside.other',
  'review.inside.right',
  'review.inside.wrong',
  'review.inside.actor',
  'review.inside.place',
  'review.empty',
  'review.nothing',
  'review.errors',
  'review.refused.changed',
  'review.refused.shape',
  'review.refused.context',
  'review.refused.exists',
  'review.refused.disk',
  'review.offline',
  'review.rule.coherence',
  'review.rule.dossier',
  'review.rule.metonym',
  'review.rule.place',
  'review.rule.name',
  'review.problem.decision-barred',
  'review.problem.decision-gone',
  'review.problem.decision-twice',
  'review.problem.decision-unknown',
] as const satisfies readonly StringKey[];

export type ClientString = (typeof clientStrings)[number];

/** The strings, and how the language counts and writes. */
export interface ClientWords {
  lang: string;
  strings: Record<ClientString, string>;
  /** What each kind of entry is called. */
  kinds: Record<string, string>;
}

const kindNames = Object.values(collections).flatMap(({ kinds }): readonly string[] => kinds);

const keys = ['next', 'previous', 'choose', 'none', 'select', 'undo'] as const;

/** The page of the review: a frame, which its script fills. */
export function reviewPage(words: Interface, dossier: string): string {
  const { t, lang, dir } = words;
  const client: ClientWords = {
    lang,
    kinds: Object.fromEntries(kindNames.map((kind) => [kind, t(`kind.${kind}` as StringKey)])),
    strings: Object.fromEntries(clientStrings.map((key) => [key, asCalled(t(key))])) as ClientWords['strings'],
  };
  const help = keys.map(
    (key) =>
      `<div><dt><kbd>${t(`review.key.${key}.key`)}</kbd></dt><dd>${escapeMarkup(t(`review.key.${key}`))}</dd></div>`,
  );
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(`${t('review.title')} · ${dossier}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/style.css">
<script type="application/json" id="words">${JSON.stringify(client).replaceAll('<', '\\u003c')}</script>
<script defer src="assets/review.js"></script>
</head>
<body>
<a class="skip" href="#main">${escapeMarkup(t('nav.skip'))}</a>
<header class="top">
<p class="kicker">${escapeMarkup(dossier)}</p>
<h1>${escapeMarkup(t('review.title'))}</h1>
<p class="lead">${escapeMarkup(t('review.intro'))}</p>
</header>
<main id="main" tabindex="-1"><p class="loading">${escapeMarkup(t('review.loading'))}</p></main>
<footer><details class="keys"><summary>${escapeMarkup(t('keys.title'))}</summary><dl>${help.join('')}</dl></details></footer>
<div class="status" role="status" aria-live="polite"></div>
</body>
</html>
`;
}
