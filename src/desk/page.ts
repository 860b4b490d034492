import { asCalled } from '../model/as-called.ts';
import type { InterfaceLanguage } from '../model/language.ts';
import { escapeMarkup } from '../model/markup.ts';
import { type Interface, stringsOf } from '../site/i18n/strings.ts';

/** The strings that the script of the page needs; the page hands them over as JSON. */
const wanted = /^(?:desk|review|kind|keys|nav|date|entity|count)\./;

/** The strings, and how the language counts and writes. */
export interface ClientWords {
  lang: InterfaceLanguage | string;
  strings: Record<string, string>;
  /** Title of the dossier. */
  dossier: string;
}

/** The page of the desk: a frame, which its script fills. */
export function deskPage({ t, lang, dir }: Interface, dossier: string): string {
  const strings = Object.fromEntries(
    Object.entries(stringsOf(lang, wanted)).map(([key, text]) => [key, asCalled(text)]),
  );
  const client: ClientWords = { lang, dossier, strings };
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(`${t('desk.title')} · ${dossier}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/style.css">
<script type="application/json" id="words">${JSON.stringify(client).replaceAll('<', '\\u003c')}</script>
<script defer src="assets/desk.js"></script>
</head>
<body>
<a class="skip" href="#main">${escapeMarkup(t('nav.skip'))}</a>
<div id="desk"><p class="loading">${escapeMarkup(t('review.loading'))}</p></div>
<div class="status" role="status" aria-live="polite"></div>
</body>
</html>
`;
}
