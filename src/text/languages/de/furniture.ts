import type { FurnitureWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** What German pages set around an article. */
export const furniture: Partial<FurnitureWords> = {
  lines: list(`
    Meistgelesen, Meistgelesene Artikel, Auch interessant, Das könnte Sie auch interessieren, Mehr lesen, Teilen,
    Drucken, Kommentare, Kommentieren, Kommentar schreiben, Lesen Sie auch, Mehr zum Thema, Anzeige, Werbung,
    Abonnieren, Weiterlesen, Artikel drucken, Artikel teilen, Nach oben, Merken, Teilen Sie dies mit, Gefällt mir,
    Ähnliche Beiträge, Schlagwörter, Kommentar verfassen, Versenden
  `),
  starts: [
    ...list(`
      Lesen Sie auch:, Mehr lesen:, Mehr zum Thema:, Siehe auch:, Lesen Sie hier, Weiterlesen, Teilen auf,
      Klicken zum Ausdrucken, Schlagwörter:, Schlagworte:, Kategorien:, Dieser Beitrag wurde, Dieser Eintrag wurde
    `),
    'Klick, um auf',
    'Klicken, um auf',
    'Veröffentlicht in ',
  ],
  advertClasses: list('anzeige, werbung'),
  mail: [
    /abmelden|abbestellen|austragen|sie erhalten diese (?:e-?mail|nachricht|newsletter)|diese (?:e-?mail|nachricht) wurde an/iu,
    /(?:im browser|online|webversion)\b.{0,30}(?:ansehen|anzeigen|öffnen|lesen)|^webversion|wird (?:diese|die) (?:e-?mail|nachricht) nicht (?:richtig|korrekt)/iu,
  ],
  by: ['von'],
};
