/** Words around footnotes, for screen readers, in the language of the text. */
const words: Record<string, { heading: string; back: string }> = {
  fr: { heading: 'Notes', back: 'Retour au renvoi' },
  en: { heading: 'Footnotes', back: 'Back to reference' },
  de: { heading: 'Fußnoten', back: 'Zurück zum Verweis' },
  ar: { heading: 'الحواشي', back: 'العودة إلى الإشارة' },
};

const french = { heading: 'Notes', back: 'Retour au renvoi' };

/** The words in a language; French where there are none. */
export function footnoteWords(lang: string): { heading: string; back: string } {
  return words[lang.split('-')[0] ?? ''] ?? french;
}
