import type { LineEndWords } from '../../print-words.ts';

/** By what a hyphen at the end of a French line is told from one of the word. */
export const lineEnds: Partial<LineEndWords> = {
  particles: 'sur sous en le la les lès lez lè de du des et à au aux près d l'.split(' '),
  hanging: ['ou'],
  begins: [
    ...'porte sous ex vice non demi mi semi avant après arrière contre entre quasi'.split(' '),
    ...'grand grands grande petit petits petite haut haute bas basse beau belle bien'.split(' '),
    ...'nord sud est ouest saint sainte mal nouveau nouvelle pro anti néo ultra extra'.split(' '),
    ...'garde chef lieu mot main coup compte casse cessez rendez laissez va sans tout'.split(' '),
    ...'toute tête libre franc court long double quart tiers hors outre plus moins deux'.split(' '),
    ...'trois quatre vingt vingts trente quarante cinquante soixante cent mille dix lui'.split(' '),
    ...'elle eux nous vous celui celle ceux là ci peut quelques au par jusque audio'.split(' '),
    ...'post pré co auto radio télé micro trans aide assistant maître essuie ouvre lance'.split(' '),
    ...'franco anglo germano hispano israelo israélo russo sino austro nippo indo afro euro'.split(' '),
  ],
  enclitics: 'ci là même mêmes t- il elle ils elles on je tu nous vous moi toi lui leur ce le la les y en'.split(' '),
  tell: ['le', 'les', 'des', 'et', 'est', 'du', 'une', 'dans', 'par', 'pour', 'que', 'sur'],
  list: 'an-array-of-french-words',
};
