import { useState } from 'preact/hooks';
import { normaliseAlias } from '../../../model/alias.ts';
import type { LookupCandidate } from '../../lookup/facts.ts';
import type { FactForm } from '../../lookup/take-facts.ts';
import type { EntryForm } from '../../views/entries.ts';
import type { LookupPlace } from '../../views/look-up.ts';
import { useView } from '../use-view.ts';
import { count, lang, t } from '../words.ts';
import { asked } from './look-up-ask.ts';
import { Candidate } from './look-up-candidate.tsx';

interface Props {
  entry: EntryForm;
  /** What the form holds now. */
  form: FactForm;
  kind: string;
  /** Puts facts and their source into the form; the editor saves them with it. */
  apply(form: FactForm): void;
}

/** What came of a look-up. */
interface Found {
  service: string;
  candidates?: LookupCandidate[];
  problem?: string;
}

/** Candidates for an entry from the services and files that dossier.yaml names; nobody is asked before a button is pressed. */
export function LookUp({ entry, form, kind, apply }: Props) {
  const { data: places } = useView<LookupPlace[]>('lookup');
  const [query, setQuery] = useState<string>();
  /** The name of the service or file that is being asked. */
  const [asking, setAsking] = useState<string>();
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<string>();
  const words = query ?? form.name;

  const look = async (service: string) => {
    if (words.trim() === '' || asking) return;
    setAsking(service);
    setFound(undefined);
    setChosen(undefined);
    const others = [form.name, ...form.aliases.map((alias) => normaliseAlias(alias).form)].filter(Boolean);
    const answer = await asked<LookupCandidate[]>('lookup-candidates', { service, query: words, kind, others });
    setFound({ service, ...('problem' in answer ? answer : { candidates: answer.data }) });
    setAsking(undefined);
  };

  if (!places) return null;
  const [first] = places;
  return (
    <details class="more look-up">
      <summary>{t('desk.lookup')}</summary>
      {!first && (
        <>
          <p class="soft">{t('desk.lookup.none')}</p>
          <pre class="soft" dir="ltr" tabIndex={0}>
            {EXAMPLE}
          </pre>
        </>
      )}
      {first && (
        <>
          <label class="field">
            {t('desk.lookup.query')}
            <input
              value={words}
              dir="auto"
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // It is a field of the form of the entry, which Enter would save.
                event.preventDefault();
                void look(found?.service ?? first.name);
              }}
            />
          </label>
          <div class="buttons">
            {places.map(({ name, host }) => (
              <button key={name} type="button" disabled={asking !== undefined} onClick={() => void look(name)}>
                {t('desk.lookup.in', { name })}{' '}
                <span class="soft" dir={host ? 'ltr' : undefined}>
                  {host ?? t('desk.lookup.here')}
                </span>
              </button>
            ))}
          </div>
        </>
      )}
      <div aria-live="polite">
        {asking && (
          <p class="soft">
            {t(places.find(({ name }) => name === asking)?.host ? 'desk.lookup.asking' : 'desk.lookup.reading')}
          </p>
        )}
        {found?.problem && <p class="fault">{found.problem}</p>}
        {found?.candidates && (
          <p class="soft">
            {found.candidates.length === 0
              ? t('desk.lookup.nobody', { name: found.service })
              : count('desk.lookup.found', found.candidates.length, { name: found.service })}
          </p>
        )}
      </div>
      {found?.candidates && found.candidates.length > 0 && (
        <ul class="candidates">
          {found.candidates.map((candidate) => (
            <Candidate
              key={candidate.id}
              id={entry.id}
              service={found.service}
              collection={entry.collection}
              candidate={candidate}
              isChosen={candidate.id === chosen}
              choose={(isOn) => setChosen(isOn ? candidate.id : undefined)}
              form={form}
              apply={apply}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

/** What the lines of dossier.yaml look like: Wikidata answers in the language of the address. */
const EXAMPLE = `lookup:
  - name: Wikidata
    address: https://wikidata.reconci.link/${lang.split('-')[0]}/api
  - name: GeoNames
    file: ../geonames/cities500.txt`;
