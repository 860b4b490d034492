import { outsideNames } from '../../../model/outside-links.ts';
import type { Fact } from '../../lookup/facts.ts';
import { writtenFact } from '../../lookup/take-facts.ts';
import { date, t } from '../words.ts';

/** What a fact is called. */
export function factName(what: Fact['what']): string {
  if (what === 'coordinates') return t('entity.facts.coordinates');
  if (what === 'dates') return t('desk.entry.dates');
  if (what === 'others') return t('entity.facts.outside');
  return what === 'name' ? t('desk.lookup.name') : outsideNames[what];
}

/** A fact in words. */
export function factWords(fact: Fact): string {
  return fact.what === 'dates' ? date(fact.value) : writtenFact(fact);
}
