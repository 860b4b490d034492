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
