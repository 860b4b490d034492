import type { MetonymyCues } from '../../language.ts';
import { list } from '../list.ts';
import { each } from '../phrases.ts';
import { anybody, anyNouns, feminine, nouns } from './inflection.ts';

/** What a speaker does, and cities do not. */
const saying = 'قال|يقول, أعلن, أكد|يؤكد, صرح, أضاف|يضيف, أوضح, شدد, نفى|ينفي, زعم, رد|يرد, أعرب, أشار|يشير, حذر, لوح';

/** What somebody decides, wants, asks of others. */
const deciding = `
  اتهم, رفض, دعا|يدعو, أدان|يدين, هدد, طالب, قرر, وافق, اعترف, استنكر, ندد, رحب, انتقد, اعتبر, أيد|يؤيد, أراد|يريد, سعى|يسعى,
  وعد|يعد, تعهد, عارض, خشي|يخشى, أمر|يأمر, اقترح, اشترط, وقع, علق, فرض, استدعى|يستدعي, طرد
`;

/** What is done to others with arms, money, envoys. */
const acting = 'دعم, أرسل, مول, سلح, زود, أوفد, نشر, تدخل';

/** To go over, into, out of a town, to hold it or to harm it. */
const overPlaces = 'غادر, زار|يزور, قصف, حاصر, دخل, احتل, حرر, استهدف, بلغ';

const relations = `
  اتفاق, اتفاقية, محادثات, مفاوضات, مباحثات, علاقات, علاقة, توتر, خلاف, خلافات, أزمة, تعاون, حوار, تقارب, تحالف, حرب, هدنة,
  تنسيق, وساطة, مصالحة, تطبيع
`;

/** What tells a government from its capital. */
export const metonymy: MetonymyCues = {
  actorBefore: [
    ...list('بحسب, وفق, حسب, ضغوط على, الضغط على, عقوبات على, العقوبات على, المقرب من, حليفة, حليف'),
    ...nouns(`
      حكومة, نظام, سلطات, موقف, سياسة, دعم, قرار, رد, رفض, تصريحات, اتهامات, حلفاء, مصالح, استراتيجية, نفوذ, مبادرة, إعلان, قوات
    `),
    ...feminine(`${saying}, ${deciding}, ${acting}`),
  ],
  heads: { actor: [], place: [], intentions: [], surroundings: [], of: [], within: [] },
  owned: { actor: [], place: [], marks: [] },
  agents: list('المدعومة, المدعوم, المدعومين, مدعومة, مدعوم, المدعومون, الممولة, الموالية'),
  by: ['من', 'قبل'],
  actorAfter: feminine(`${saying}, ${deciding}, ${acting}`),
  auxiliaries: [],
  participles: [],
  between: list('قد, لا, لم, لن, ما, كانت, سوف, أيضا, بدورها'),
  placeBefore: [
    ...list('في, إلى, من, قرب, نحو, داخل, خارج, وسط, جنوب, شمال, شرق, غرب, جنوبي, شمالي, شرقي, غربي, عبر, فوق, حول'),
    ...list('وفي, ومن, وإلى, ب, وب, باتجاه, بالقرب من, حتى, العاصمة'),
    ...nouns(`
      مدينة, ريف, شوارع, ضواحي, ضاحية, مطار, محيط, سكان, أهالي, أحياء, حي, معركة, حصار, سقوط, تحرير, جامعة, محافظة, محافظ,
      بلدية, مستشفى, محكمة, أبواب, غوطة, سوق, أسواق, متحف, معرض, مؤتمر, قمة
    `),
    ...anybody(overPlaces),
    ...each(anybody('وصل|يصل, عاد|يعود, توجه, ذهب'), ['إلى']),
  ],
  apposed: ['العاصمة'],
  streets: ['شارع'],
  weak: ['إلى', 'من'],
  stances: list(`
    دعم, الدعم, مساعدات, المساعدات, أسلحة, السلاح, الأسلحة, رسالة, رسائل, ضغوط, تحذير, تحذيرات, رد, ردا, موقف, طلب, قريب, قريبة,
    قريبين, انتقادات, تهديد, تهديدات
  `),
  placeAfter: list('القديمة, وريفها, وضواحيها, ومحيطها'),
  asides: list('من جهتها, من جانبها, بدورها, في المقابل, حليفة, حليف, أيضا'),
  relatives: ['التي'],
  openers: list('لكن, ولكن, أن, بأن, إن, كما, فيما, بينما, حيث'),
  joiners: ['و', 'أو'],
  pairs: ['بين'],
  relations: anyNouns(relations),
  routes: anyNouns('طريق, رحلة, رحلات, خط, مسافة, قطار'),
  parties: ['مع'],
  motion: [],
  towards: [],
  leaving: [],
};
