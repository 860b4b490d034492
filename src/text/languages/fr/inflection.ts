import { list } from '../list.ts';

/**
 * The forms of French verbs in the third person, in which a text tells what somebody does. Regular verbs are made by rule,
 * the others after a model: `obtenir` like `tenir`.
 */
export interface VerbForms {
  infinitive: string;
  /** Present, imperfect, future, conditional, simple past: singular and plural of each. */
  finite: string[];
  gerund: string;
  /** Masculine and feminine, singular and plural. */
  participles: string[];
}

/** Present singular and plural, stems of imperfect, future and simple past, participle. */
type Model = readonly [string, string, string, string, string, string];

const models: Readonly<Record<string, Model>> = {
  être: ['est', 'sont', 'ét', 'ser', 'fu', 'été'],
  avoir: ['a', 'ont', 'av', 'aur', 'eu', 'eu'],
  aller: ['va', 'vont', 'all', 'ir', 'alla', 'allé'],
  faire: ['fait', 'font', 'fais', 'fer', 'fi', 'fait'],
  dire: ['dit', 'disent', 'dis', 'dir', 'di', 'dit'],
  lire: ['lit', 'lisent', 'lis', 'lir', 'lu', 'lu'],
  crire: ['crit', 'crivent', 'criv', 'crir', 'crivi', 'crit'],
  uire: ['uit', 'uisent', 'uis', 'uir', 'uisi', 'uit'],
  nuire: ['nuit', 'nuisent', 'nuis', 'nuir', 'nuisi', 'nui'],
  suivre: ['suit', 'suivent', 'suiv', 'suivr', 'suivi', 'suivi'],
  vivre: ['vit', 'vivent', 'viv', 'vivr', 'vécu', 'vécu'],
  croire: ['croit', 'croient', 'croy', 'croir', 'cru', 'cru'],
  mettre: ['met', 'mettent', 'mett', 'mettr', 'mi', 'mis'],
  battre: ['bat', 'battent', 'batt', 'battr', 'batti', 'battu'],
  prendre: ['prend', 'prennent', 'pren', 'prendr', 'pri', 'pris'],
  rompre: ['rompt', 'rompent', 'romp', 'rompr', 'rompi', 'rompu'],
  dre: ['d', 'dent', 'd', 'dr', 'di', 'du'],
  aindre: ['aint', 'aignent', 'aign', 'aindr', 'aigni', 'aint'],
  eindre: ['eint', 'eignent', 'eign', 'eindr', 'eigni', 'eint'],
  oindre: ['oint', 'oignent', 'oign', 'oindr', 'oigni', 'oint'],
  vaincre: ['vainc', 'vainquent', 'vainqu', 'vaincr', 'vainqui', 'vaincu'],
  clure: ['clut', 'cluent', 'clu', 'clur', 'clu', 'clu'],
  aître: ['aît', 'aissent', 'aiss', 'aîtr', 'u', 'u'],
  cevoir: ['çoit', 'çoivent', 'cev', 'cevr', 'çu', 'çu'],
  devoir: ['doit', 'doivent', 'dev', 'devr', 'du', 'dû'],
  pouvoir: ['peut', 'peuvent', 'pouv', 'pourr', 'pu', 'pu'],
  vouloir: ['veut', 'veulent', 'voul', 'voudr', 'voulu', 'voulu'],
  savoir: ['sait', 'savent', 'sav', 'saur', 'su', 'su'],
  voir: ['voit', 'voient', 'voy', 'verr', 'vi', 'vu'],
  prévoir: ['prévoit', 'prévoient', 'prévoy', 'prévoir', 'prévi', 'prévu'],
  résoudre: ['résout', 'résolvent', 'résolv', 'résoudr', 'résolu', 'résolu'],
  inclure: ['inclut', 'incluent', 'inclu', 'inclur', 'inclu', 'inclus'],
  enir: ['ient', 'iennent', 'en', 'iendr', 'in', 'enu'],
  ouvrir: ['ouvre', 'ouvrent', 'ouvr', 'ouvrir', 'ouvri', 'ouvert'],
  ffrir: ['ffre', 'ffrent', 'ffr', 'ffrir', 'ffri', 'ffert'],
  courir: ['court', 'courent', 'cour', 'courr', 'couru', 'couru'],
  quérir: ['quiert', 'quièrent', 'quér', 'querr', 'qui', 'quis'],
  fuir: ['fuit', 'fuient', 'fuy', 'fuir', 'fui', 'fui'],
  partir: ['part', 'partent', 'part', 'partir', 'parti', 'parti'],
  sortir: ['sort', 'sortent', 'sort', 'sortir', 'sorti', 'sorti'],
  mentir: ['ment', 'mentent', 'ment', 'mentir', 'menti', 'menti'],
  sentir: ['sent', 'sentent', 'sent', 'sentir', 'senti', 'senti'],
  servir: ['sert', 'servent', 'serv', 'servir', 'servi', 'servi'],
  dormir: ['dort', 'dorment', 'dorm', 'dormir', 'dormi', 'dormi'],
  envoyer: ['envoie', 'envoient', 'envoy', 'enverr', 'envoya', 'envoyé'],
  renvoyer: ['renvoie', 'renvoient', 'renvoy', 'renverr', 'renvoya', 'renvoyé'],
  ir: ['it', 'issent', 'iss', 'ir', 'i', 'i'],
};

/** Verbs that end as a model does and go like `finir`. */
const regular = ['répartir', 'impartir', 'assortir', 'asservir'];

/** Verbs in `-eler` and `-eter` that take an accent and double no letter. */
const accented = /(?:geler|(?<!p)peler|celer|acheter|modeler)$/;

/** The forms of a verb. @param infinitive in small letters; a reflexive one without its pronoun. */
export function conjugate(infinitive: string): VerbForms {
  const model = modelOf(infinitive);
  if (!model) return conjugateFirstGroup(infinitive);
  const [singular, plural, imperfect, future, past, participle] = model;
  const pasts = /a$/.test(past) ? [past, `${past.slice(0, -1)}èrent`] : [`${past}t`, `${past}rent`];
  const presents = /ît$/.test(singular) ? [singular, singular.replace('î', 'i'), plural] : [singular, plural];
  return {
    infinitive,
    finite: [...presents, ...endings(imperfect, future), ...pasts],
    gerund: infinitive === 'savoir' ? 'sachant' : infinitive === 'avoir' ? 'ayant' : `${imperfect}ant`,
    participles: agree(participle),
  };
}

/** The model of the longest ending that the verb has, with the verb's own beginning. */
function modelOf(infinitive: string): Model | undefined {
  const exact = models[infinitive];
  if (exact) return exact;
  if (/er$/.test(infinitive)) return undefined;
  const ends = Object.keys(models).filter(
    (end) => infinitive.endsWith(end) && (end === 'ir' || !regular.includes(infinitive)),
  );
  const [end] = ends.toSorted((a, b) => b.length - a.length);
  if (end === undefined) return undefined;
  const prefix = infinitive.slice(0, -end.length);
  return models[end]?.map((form) => prefix + form) as unknown as Model;
}

/** Verbs in `-er`, with what their stem does before a mute e (mène, appelle, emploie) and before a or o (annonça). */
function conjugateFirstGroup(infinitive: string): VerbForms {
  const stem = infinitive.slice(0, -2);
  const hard = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
  const mute = beforeMuteE(stem, infinitive);
  // « répétera » and « répètera » are both right.
  const future = /é[^aeiouyéè]+u?$/.test(stem) ? [`${stem}er`, `${mute}er`] : [`${mute}er`];
  return {
    infinitive,
    finite: [
      `${mute}e`,
      `${mute}ent`,
      ...new Set(future.flatMap((one) => endings(hard, one))),
      `${hard}a`,
      `${stem}èrent`,
    ],
    gerund: `${hard}ant`,
    participles: agree(`${stem}é`),
  };
}

function beforeMuteE(stem: string, infinitive: string): string {
  if (/[ou]y$/.test(stem)) return stem.replace(/y$/, 'i');
  if (/e[lt]$/.test(stem) && !accented.test(infinitive)) return stem + stem.slice(-1);
  return stem.replace(/[eé](?=(?:[^aeiouyéè]|[bcdgptv][lr]|gn|[gq]u)$)/, 'è');
}

/** Imperfect, future and conditional. */
function endings(imperfect: string, future: string): string[] {
  return [`${imperfect}ait`, `${imperfect}aient`, `${future}a`, `${future}ont`, `${future}ait`, `${future}aient`];
}

/** An adjective or participle in both genders and numbers, the masculine singular first. */
export function agree(masculine: string): string[] {
  const feminine = feminineOf(masculine);
  return [...new Set([masculine, feminine, pluralOf(masculine), pluralOf(feminine)])];
}

function feminineOf(masculine: string): string {
  if (masculine.endsWith('e')) return masculine;
  if (masculine === 'dû') return 'due';
  return `${masculine
    .replace(/eux$/, 'eus')
    .replace(/f$/, 'v')
    .replace(/(en|el|et|on)$/, (end) => end + end.slice(-1))}e`;
}

/** A noun or adjective in the plural. */
export function pluralOf(singular: string): string {
  if (/[sxz]$/.test(singular)) return singular;
  if (/[^u]al$/.test(singular)) return singular.replace(/al$/, 'aux');
  return /(?:eau|eu)$/.test(singular) ? `${singular}x` : `${singular}s`;
}

const forms = (verbs: string): VerbForms[] => list(verbs).map(conjugate);

/** The finite forms of verbs; the list is of infinitives, parted by commas. */
export const finite = (verbs: string): string[] => forms(verbs).flatMap((verb) => verb.finite);

/** Their participles, in all genders and numbers. */
export const participles = (verbs: string): string[] => forms(verbs).flatMap((verb) => verb.participles);

/** All of their forms. */
export const verbs = (infinitives: string): string[] =>
  forms(infinitives).flatMap((verb) => [verb.infinitive, ...verb.finite, verb.gerund, ...verb.participles]);

/** Nouns in both numbers. */
export const nouns = (singulars: string): string[] =>
  list(singulars).flatMap((noun) => [...new Set([noun, pluralOf(noun)])]);

/** Adjectives, and nouns that have a feminine like one, in both genders and numbers. */
export const adjectives = (masculines: string): string[] => list(masculines).flatMap(agree);
