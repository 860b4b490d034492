import type { Transliteration } from '../../language.ts';

/** How German writes Arabic names: Deir es-Sor, Deir ez-Zor; Dscharablus, Jarabulus. */
export const transliteration: Transliteration = {
  articles: ['al', 'el', 'ad', 'ar', 'as', 'asch', 'at', 'az', 'ed', 'en', 'er', 'es', 'esch', 'et', 'ez'],
  letters: [
    { from: /dsch|dj/g, to: 'j' },
    { from: /tsch|sch|sh/g, to: 'x' },
    { from: /(?<!s)ch|kh|gh/g, to: 'h' },
    { from: /dh|th/g, to: 'd' },
    { from: /z/g, to: 's' },
    { from: /ph/g, to: 'f' },
    { from: /ck|q|c(?![eiy])/g, to: 'k' },
    { from: /aw|au|ou|w|o/g, to: 'u' },
    { from: /ay|ai|ey|ei|ie|y|e/g, to: 'i' },
    { from: /(?<=.)[ai]h?\b/g, to: 'a' },
    { from: /(.)\1+/g, to: '$1' },
  ],
  families: [
    ['mohammed', 'mohamed', 'muhammad', 'mohammad'],
    ['abd', 'abdel', 'abdul'],
    ['tell', 'tall', 'tel', 'tal'],
    ['abu', 'abou'],
    ['hussein', 'hussain', 'husayn'],
  ],
};
