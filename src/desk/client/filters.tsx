import type { List } from './use-list.ts';
import { count, t } from './words.ts';

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

/** Ticks all of a list, or none, and says how many are ticked. */
export function CheckAll<T>({ list }: { list: List<T> }) {
  const many = list.checked.size;
  return (
    <label>
      <input
        type="checkbox"
        checked={many > 0 && many === list.total}
        disabled={!list.total}
        onChange={() => (many > 0 ? list.uncheck() : void list.checkAll())}
      />{' '}
      <span aria-live="polite">{many > 0 ? count('desk.checked', many) : t('desk.key.all')}</span>
    </label>
  );
}
