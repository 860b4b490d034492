import type { DateWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** How French writes days. */
export const dates: Partial<DateWords> = {
  months: [
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
  alsoNames: list('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'),
  seasons: [['printemps'], ['été'], ['automne'], ['hiver']],
  about: list('mi, vers, début, fin, courant, environ, à la mi, autour de'),
  weekdays: list('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
  shortWeekdays: list('lun, mar, mer, jeu, ven, sam, dim'),
  beside: list('publié, publiée, le, mis, mise, à, jour, date, du, modifié, créé, et, heures, h'),
  published: list('publié, publiée, paru, parue, date'),
  changed: list('mis, mise, modifié, modifiée'),
  changedParts: list('mis à jour, mise à jour, modifi, actualis'),
  publishedParts: ['publi'],
  otherYears: list('tous droits, fondé'),
  places: list('de, du, des, le, la, les, sur, sous, en, et, près, d, l'),
  inDatelines: list('de, du, des, la, le, les, sur'),
  ordinals: ['er'],
  beforeDay: ['le'],
  beforeHour: ['à'],
};
