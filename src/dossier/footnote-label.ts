/** Heading of the footnotes, for screen readers, in the language of the text. */
const labels: Record<string, string> = { fr: 'Notes', en: 'Footnotes', de: 'Fußnoten', ar: 'الحواشي' };

export function footnoteLabel(lang: string): string {
  return labels[lang.split('-')[0] ?? ''] ?? 'Notes';
}
