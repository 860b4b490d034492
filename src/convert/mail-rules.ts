/** Longest line of a mailing list, in UTF-16 units. */
const LONGEST = 240;

/**
 * What the lines say that a mailing list sets around a letter, in French, English, German, Spanish and Arabic: how to
 * leave it, why one got it, how to read it in a browser.
 */
const mailLines: readonly RegExp[] = [
  /(?:se|vous|me) désabonner|désabonnez-vous|désinscri(?:re|vez|ption)|désabonnement|gérer (?:mes|vos) (?:préférences|abonnements)/iu,
  /vous recevez ce(?:t|tte)? (?:e-?mail|mail|courriel|courrier|message|lettre)|ce(?:t|tte)? (?:e-?mail|courriel|message|lettre) (?:vous )?a été envoyée? à/iu,
  /(?:voir|lire|afficher|ouvrir|consulter)\b.{0,40}(?:navigateur|en ligne|version web)|^version en ligne|problèmes? d’affichage/iu,
  /unsubscribe|manage (?:your|my) (?:e-?mail )?(?:preferences|subscriptions?)|update (?:your|my) preferences|opt out/iu,
  /you(?:’re| are)? (?:receiving|received|getting) this|this (?:e-?mail|message|newsletter) was sent to/iu,
  /(?:view|read|open|see)\b.{0,40}(?:browser|online)|having trouble (?:viewing|reading)|^web version/iu,
  /abmelden|abbestellen|austragen|sie erhalten diese (?:e-?mail|nachricht|newsletter)|diese (?:e-?mail|nachricht) wurde an/iu,
  /(?:im browser|online|webversion)\b.{0,30}(?:ansehen|anzeigen|öffnen|lesen)|^webversion|wird (?:diese|die) (?:e-?mail|nachricht) nicht (?:richtig|korrekt)/iu,
  /darse de baja|cancelar (?:la|su|tu) suscripción|anular (?:la|su|tu) suscripción|desuscribir|recibe[s]? este (?:correo|mensaje|boletín)|este (?:correo|mensaje) (?:fue|ha sido) enviado a/iu,
  /(?:ver|leer|abrir)\b.{0,40}(?:navegador|en línea|versión web)/iu,
  /إلغاء الاشتراك|لإلغاء|تصل(?:ك|كم) هذه الرسالة|(?:عرض|افتح|قراءة).{0,40}(?:المتصفح|الإنترنت)/u,
];

/**
 * True for a line that a mailing list adds. Its words alone do not tell: it is short, and it is a link, holds one or an
 * address, as only such a line does.
 */
export function isMailLine(words: string, hasLink: boolean): boolean {
  const line = words.replaceAll("'", '’').trim();
  if (line === '' || line.length > LONGEST || !mailLines.some((one) => one.test(line))) return false;
  return hasLink || /https?:\/\/|www\.|\S@\S+\.\S/i.test(line);
}
