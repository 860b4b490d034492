import type { NameCues } from '../../language.ts';
import { list } from '../list.ts';

/** How texts show their names. */
export const names: NameCues = {
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
  classesAfter: {},
  placeBefore: list('في, إلى, قرب'),
  plurals: [],
  abbreviations: [],
};
