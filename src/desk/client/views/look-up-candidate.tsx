import { useState } from 'preact/hooks';
import type { LookupCandidate, LookupFacts } from '../../lookup/facts.ts';
import type { FactForm } from '../../lookup/take-facts.ts';
import { kindName, lang, number, t } from '../words.ts';
import { asked } from './look-up-ask.ts';
import { Facts } from './look-up-facts.tsx';

interface Props {
  /** Of the entry. */
  id: string;
  service: string;
  collection: string;
  candidate: LookupCandidate;
  isChosen: boolean;
  choose(isOn: boolean): void;
  form: FactForm;
  apply(form: FactForm): void;
}

/** One who may be meant; a click asks for what is known. */
export function Candidate({ id, service, collection, candidate, isChosen, choose, form, apply }: Props) {
  const { id: own, name, description, types, match, place, url, hasPreview } = candidate;
  const [facts, setFacts] = useState<LookupFacts>();
  const [preview, setPreview] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const show = async () => {
    choose(!isChosen);
    if (isChosen || facts) return;
    setProblem(undefined);
    const answer = await asked<LookupFacts>('lookup-facts', { id, service, candidate: own, name });
    if ('problem' in answer) setProblem(answer.problem);
    else setFacts(answer.data);
  };
  const look = async () => {
    const answer = await asked<{ text: string }>('lookup-preview', { service, candidate: own });
    if ('problem' in answer) setProblem(answer.problem);
    else setPreview(answer.data.text || t('desk.lookup.preview.none'));
  };
  const what = [description ?? '', ...types, ...(place ? placeWords(place) : [])].filter((one) => one !== '');
  return (
    <li class="candidate">
      <button type="button" class="plain" aria-expanded={isChosen} onClick={() => void show()}>
        <bdi>{name}</bdi>
      </button>{' '}
      {match && <span class="badge">{t('desk.lookup.sure')}</span>} <span class="soft">{what.join(' · ')}</span>
      <span class="where">
        {url ? (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            dir="ltr"
            aria-label={t('desk.lookup.page', { id: own })}
          >
            {own}
          </a>
        ) : (
          <span dir="ltr">{own}</span>
        )}
        {hasPreview && preview === undefined && (
          <button type="button" class="plain" onClick={() => void look()}>
            {t('desk.lookup.preview')}
          </button>
        )}
      </span>
      {preview !== undefined && (
        <p class="preview" dir="auto" aria-live="polite">
          {preview}
        </p>
      )}
      {problem && (
        <p class="fault" role="alert">
          {problem}
        </p>
      )}
      {isChosen && !facts && !problem && <p class="soft">{t('desk.lookup.asking')}</p>}
      {isChosen && facts && <Facts found={facts} collection={collection} form={form} apply={apply} />}
    </li>
  );
}

/** What a place of GeoNames is, in the words of the interface. */
function placeWords({ kind, country, population }: NonNullable<LookupCandidate['place']>): string[] {
  const people = population > 0 ? [t('desk.lookup.people', { count: number(population) })] : [];
  return [kindName(kind), ...(country === '' ? [] : [countryName(country)]), ...people];
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
