import { t } from './words.ts';

/** Narrows a list to what holds the words that one types. */
export function SearchField({ text, change }: { text: string; change(text: string): void }) {
  return (
    <label>
      <span class="visually-hidden">{t('desk.find')}</span>
      <input
        type="search"
        placeholder={t('desk.find')}
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  change(value: string): void;
}

/** One of a few, by which a list is narrowed or sorted. */
export function Choice({ label, value, options, change }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
