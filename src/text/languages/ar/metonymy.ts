import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
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
};
