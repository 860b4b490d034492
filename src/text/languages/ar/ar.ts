import type { Language } from '../../language.ts';
import { list } from '../list.ts';

/** Arabic. Vowels and tatweel are folded for every text; what is here are the letters written onto a word. */
export const ar: Language = {
  tag: 'ar',
  elisions: [],
  articles: [],
  possessives: [],
  hyphenPrefixes: [],
  namingPrefixes: [],
  hyphenSuffixes: [],
  endings: [],
  capitalNouns: false,
  spellings: [],
  // Not the س of the future: it stands before verbs.
  proclitics: ['و', 'ف', 'ب', 'ل', 'ك'],
  // After « to » the article loses its first letter.
  fusions: [{ after: 'ل', from: /^ال/, to: 'ل' }],
  names: {
    notNames: list(
      'في, من, إلى, على, عن, مع, هذا, هذه, ذلك, تلك, التي, الذي, الذين, أن, إن, ما, لا, لم, لن, قد, كان, كانت',
    ),
    openers: [],
    connectors: [],
    weakConnectors: [],
    particles: list('بن, ابن, أبو, عبد, آل'),
    titles: list('الرئيس, الوزير, السيد, السيدة, الدكتور, اللواء, العقيد, الجنرال, الملك, الأمير, الشيخ'),
    courtesies: list('السيد, السيدة'),
    families: list('عائلة, آل'),
    indefinites: [],
    heads: {},
    smallHeads: [],
    classes: {
      city: list('مدينة, بلدة, قرية'),
      province: list('محافظة, ولاية'),
      region: list('منطقة, إقليم, جزيرة'),
      district: list('حي'),
      river: list('نهر'),
      media: list('صحيفة, وكالة, قناة'),
      company: list('شركة'),
      party: list('حزب'),
    },
    placeBefore: list('في, إلى, قرب'),
    plurals: [],
    abbreviations: [],
  },
  metonymy: {
    actorBefore: list(`
      بحسب, حكومة, نظام, موقف, سياسة, دعم, اتهمت, أعلنت, قالت, رفضت, أكدت, دعت
    `),
    agents: ['المدعومة', 'المدعوم', 'بقيادة', 'بدعم', 'المدعومين'],
    by: ['من'],
    actorAfter: list(`
      تعلن, أعلنت, تتهم, اتهمت, ترفض, رفضت, تؤكد, أكدت, تدعو, دعت, تدين, أدانت, تنفي, نفت
    `),
    auxiliaries: [],
    participles: [],
    between: ['قد'],
    placeBefore: list(`
      في, إلى, من, مدينة, قرب, نحو, ريف, شوارع, داخل, وسط, جنوب, شمال, شرق, غرب
    `),
    apposed: ['العاصمة'],
    weak: [],
    stances: [],
    placeAfter: [],
    asides: [],
    relatives: ['التي'],
    openers: [],
    joiners: ['و', 'أو'],
    pairs: ['بين'],
    motion: [],
    towards: [],
    leaving: [],
  },
};
