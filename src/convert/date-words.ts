/** Names of the months, January first, as newspapers print them, lower case; data of dates.ts. */
export const monthNames: Readonly<Record<'fr' | 'en' | 'de' | 'ar', readonly (readonly string[])[]>> = {
  fr: [
    ['janvier', 'janv'],
    ['février', 'fevrier', 'févr', 'fév'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août', 'aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'decembre', 'déc'],
  ],
  en: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  de: [
    ['januar', 'jänner'],
    ['februar', 'feber'],
    ['märz', 'maerz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober', 'okt'],
    ['november'],
    ['dezember', 'dez'],
  ],
  ar: [
    ['يناير', 'كانون الثاني', 'جانفي'],
    ['فبراير', 'شباط', 'فيفري'],
    ['مارس', 'آذار', 'اذار'],
    ['أبريل', 'إبريل', 'ابريل', 'نيسان', 'أفريل'],
    ['مايو', 'أيار', 'ايار', 'ماي'],
    ['يونيو', 'يونيه', 'حزيران', 'جوان'],
    ['يوليو', 'يوليه', 'تموز', 'جويلية'],
    ['أغسطس', 'اغسطس', 'آب', 'أوت'],
    ['سبتمبر', 'أيلول', 'ايلول'],
    ['أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين الاول'],
    ['نوفمبر', 'تشرين الثاني'],
    ['ديسمبر', 'كانون الأول', 'كانون الاول', 'دجنبر'],
  ],
};

/** Seasons by their EDTF number. */
export const seasonNames: Readonly<Record<string, number>> = {
  printemps: 21,
  été: 22,
  automne: 23,
  hiver: 24,
  spring: 21,
  summer: 22,
  autumn: 23,
  winter: 24,
  frühling: 21,
  frühjahr: 21,
  sommer: 22,
  herbst: 23,
  ربيع: 21,
  صيف: 22,
  خريف: 23,
  شتاء: 24,
};

/** Before a month or a year: it is about then, EDTF `~`. */
export const aboutWords: readonly string[] = [
  ...['mi', 'vers', 'début', 'fin', 'courant', 'environ', 'à la mi', 'autour de'],
  ...['mid', 'early', 'late', 'about', 'around', 'circa', 'c.'],
  ...['mitte', 'anfang', 'ende', 'um', 'etwa', 'circa', 'ca.'],
  ...['منتصف', 'أوائل', 'مطلع', 'أواخر', 'نهاية', 'بداية', 'حوالي', 'نحو'],
];

/** Days of the week, and what is short for them. */
export const weekdayNames: readonly string[] = [
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ...['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ...['الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
];

/** Words that may stand on a line beside a date: of them, and of days and hours, a date line is made. */
export const dateLineWords: readonly string[] = [
  ...['publié', 'publiée', 'le', 'mis', 'mise', 'à', 'jour', 'date', 'du', 'modifié', 'créé', 'et', 'heures', 'h'],
  ...['published', 'posted', 'on', 'updated', 'last', 'at', 'am', 'pm', 'gmt', 'utc', 'est', 'date'],
  ...['edt', 'cet', 'cest', 'bst', 'pst', 'pdt', 'mez'],
  ...['veröffentlicht', 'am', 'vom', 'stand', 'den', 'aktualisiert', 'uhr', 'datum', 'um', 'erschienen'],
  ...['نشر', 'نشرت', 'في', 'بتاريخ', 'تاريخ', 'يوم', 'آخر', 'تحديث', 'الساعة'],
  ...weekdayNames,
];

/** Words that say that the date after them is that of publication. */
export const publishedWords: readonly string[] = [
  ...['publié', 'publiée', 'paru', 'parue', 'date', 'published', 'posted', 'datum', 'veröffentlicht', 'erschienen'],
  ...['نشر', 'نشرت', 'بتاريخ', 'تاريخ', 'التاريخ'],
];

/** Small words within the name of a place, or before the date of a dispatch. */
export const placeWords: readonly string[] = [
  ...['de', 'du', 'des', 'le', 'la', 'les', 'sur', 'sous', 'en', 'et', 'al', 'el', 'ez', 'es', 'the', 'of', 'on', 'in'],
  ...['am', 'an', 'der', 'den', 'im', 'und', 'bei', 'vom', 'near', 'près', 'd', 'l'],
];

/** Words that say that the date after them is that of a change. */
export const changedWords: readonly string[] = [
  ...['mis', 'mise', 'modifié', 'modifiée', 'updated', 'aktualisiert', 'stand', 'تحديث'],
];
