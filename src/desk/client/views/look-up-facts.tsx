import { useState } from 'preact/hooks';
import { type Collection, hasCoordinates } from '../../../model/collections.ts';
import type { Fact, LookupFacts } from '../../lookup/facts.ts';
import { type FactForm, standing, withFacts, writtenFact } from '../../lookup/take-facts.ts';
import { say } from '../acts.ts';
import { count, date, t } from '../words.ts';
import { factName, factWords } from './fact-words.ts';

interface Props {
  found: LookupFacts;
  collection: string;
  form: FactForm;
  apply(form: FactForm): void;
}

/** Names that are shown before one asks for all. */
const FIRST_NAMES = 30;

/** What a service knows, each fact to be ticked by itself; what the entry has already is said. */
export function Facts({ found: { facts, citation }, collection, form, apply }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<Fact>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const fitting = facts.filter(({ what }) => what !== 'coordinates' || hasCoordinates(collection as Collection));
  const isThere = (fact: Fact) => standing(fact, form) === writtenFact(fact);
  const open = fitting.filter((fact) => !isThere(fact));
  const names = open.filter(({ what }) => what === 'name');
  const shown = open.filter((fact) => fact.what !== 'name' || isWhole || names.indexOf(fact) < FIRST_NAMES);
  const chosen = open.filter((fact) => ticked.has(fact));
  const there = fitting.filter(isThere);
  const tick = (fact: Fact) => {
    const next = new Set(ticked);
    if (!next.delete(fact)) next.add(fact);
    setTicked(next);
  };
  const take = (button: HTMLElement) => {
    apply(withFacts(form, chosen, citation));
    say(count('desk.lookup.taken', chosen.length));
    setTicked(new Set());
    // The button is off now: what was focused stays within the form, whose keys work on.
    button.closest('.candidate')?.querySelector('button')?.focus();
  };
  return (
    <fieldset class="facts">
      <legend>
        {t('desk.lookup.facts', { name: citation.publisher ?? '', date: date(citation.retrieved ?? '') })}
      </legend>
      {shown.map((fact) => {
        const now = standing(fact, form);
        return (
          <label key={`${fact.what} ${writtenFact(fact)}`}>
            <input type="checkbox" checked={ticked.has(fact)} onChange={() => tick(fact)} />
            <span class="soft">{factName(fact.what)}</span>{' '}
            <bdi {...(fact.what === 'name' && fact.lang ? { lang: fact.lang } : {})}>{factWords(fact)}</bdi>
            {fact.what === 'name' && fact.lang && <span class="soft"> ({fact.lang})</span>}
            {now !== undefined && <span class="soft"> {t('desk.lookup.now', { value: isolated(now) })}</span>}
          </label>
        );
      })}
      {!isWhole && names.length > FIRST_NAMES && (
        <button type="button" onClick={() => setWhole(true)}>
          {count('desk.lookup.names', names.length - FIRST_NAMES)}
        </button>
      )}
      {open.length === 0 && <p class="soft">{t('desk.lookup.nothing')}</p>}
      {there.length > 0 && (
        <p class="soft">
          {t('desk.lookup.there', { facts: there.map((fact) => isolated(factWords(fact))).join(' · ') })}
        </p>
      )}
      {open.length > 0 && (
        <div class="buttons">
          <button
            type="button"
            class="main"
            disabled={chosen.length === 0}
            onClick={({ currentTarget }) => take(currentTarget)}
          >
            {chosen.length === 0 ? t('desk.lookup.tick') : count('desk.lookup.take', chosen.length)}
          </button>
          {chosen.length < shown.length && (
            <button type="button" onClick={() => setTicked(new Set(shown))}>
              {t('desk.lookup.all')}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}

/** A text that keeps its own direction within a sentence (Unicode isolates). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
