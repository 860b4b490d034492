import type { FurnitureWords } from '../../print-words.ts';

/** What Spanish letters and papers set around an article. */
export const furniture: Partial<FurnitureWords> = {
  mail: [
    /darse de baja|cancelar (?:la|su|tu) suscripción|anular (?:la|su|tu) suscripción|desuscribir|recibe[s]? este (?:correo|mensaje|boletín)|este (?:correo|mensaje) (?:fue|ha sido) enviado a/iu,
    /(?:ver|leer|abrir)\b.{0,40}(?:navegador|en línea|versión web)/iu,
  ],
  by: ['por'],
};
