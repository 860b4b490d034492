import type { Transliteration } from '../../language.ts';

/** Comment le français écrit les noms arabes: Deir ez-Zor, Deir Ezzor; Boukamal, Abou Kamal; Hassaké, Hassakeh. */
export const transliteration: Transliteration = {
  articles: ['al', 'el', 'ad', 'an', 'ar', 'as', 'ach', 'at', 'az', 'ed', 'en', 'er', 'es', 'ech', 'et', 'ez', 'e'],
  letters: [
    { from: /kh|gh/g, to: 'h' },
    { from: /dh|th/g, to: 'd' },
    { from: /tch|ch|sh/g, to: 'x' },
    { from: /dj|gu?(?=[eiy])/g, to: 'j' },
    { from: /ph/g, to: 'f' },
    { from: /ck|q|c(?![eiy])/g, to: 'k' },
    { from: /aou|aw|au|ou|w|o/g, to: 'u' },
    { from: /ay|ai|ey|ei|ie|y|e(?!$)/g, to: 'i' },
    { from: /(?<=[a-z]{3}[iu]n)e\b/g, to: '' },
    { from: /(?<=.)[aie]h?\b/g, to: 'a' },
    { from: /(.)\1+/g, to: '$1' },
  ],
  families: [
    ['mohammed', 'mohamed', 'muhammad', 'mohammad', 'mahomet'],
    ['abd', 'abdel', 'abdul', 'abdoul'],
    ['tell', 'tall', 'tel', 'tal'],
    ['abou', 'abu', 'bou'],
    ['aïn', 'ain', 'ayn'],
    ['deir', 'dair', 'dayr', 'deïr'],
    ['zor', 'zour', 'zawr', 'ezzor'],
    ['hussein', 'hussain', 'husayn', 'hocine', 'hossein'],
  ],
};
