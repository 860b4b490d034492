import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { List } from './use-list.ts';
import { useWindow } from './use-window.ts';

/** A column of a spreadsheet. */
export interface Column<T> {
  name: string;
  title: string;
  /** Width as CSS has it: `12rem`, `1fr`. */
  width: string;
  text(item: T): string;
  /** Name of the order by which the server sorts, if it can. */
  sort?: string;
  /** Writes what was typed. Without it the cell cannot be edited. */
  save?(item: T, text: string): void;
  /** What a cell may hold, where that is one of a few. */
  options?(item: T): readonly { value: string; label: string }[];
  collection?(item: T): string | undefined;
}

interface Props<T> {
  id: string;
  label: string;
  list: List<T>;
  columns: readonly Column<T>[];
  sort: string;
  isDown: boolean;
  onSort(sort: string): void;
  onOpen(item: T): void;
}

const ROW = 38;

/**
 * A spreadsheet of any length, of which only the rows that are seen are drawn. Arrows go from cell to cell, Enter or F2
 * edits, Enter keeps, Escape leaves; Ctrl Enter opens the row.
 */
export function Grid<T>({ id, label, list, columns, sort, isDown, onSort, onOpen }: Props<T>) {
  const { box, total, from, to, seen, onScroll } = useWindow(list, ROW, 1);
  const [column, setColumn] = useState(0);
  const [edited, setEdited] = useState<string>();
  const template = columns.map(({ width }) => width).join(' ');

  const begin = () => {
    const item = list.at(list.active);
    const one = columns[column];
    if (item && one?.save) setEdited(one.text(item));
    else if (item) onOpen(item);
  };
  const end = (keep: boolean, text = edited) => {
    const item = list.at(list.active);
    const one = columns[column];
    setEdited(undefined);
    box.current?.focus();
    if (keep && item && one?.save && text !== undefined && text !== one.text(item)) one.save(item, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (edited !== undefined) {
      if (event.key === 'Enter' || event.key === 'Tab') end(true);
      else if (event.key === 'Escape') end(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const sign = document.dir === 'rtl' ? -1 : 1;
    const across = (by: number) => setColumn(Math.max(0, Math.min(columns.length - 1, column + by)));
    const item = list.at(list.active);
    const keys: Record<string, () => void> = {
      ArrowDown: () => list.setActive(list.active + 1),
      ArrowUp: () => list.setActive(list.active - 1),
      PageDown: () => list.setActive(list.active + seen),
      PageUp: () => list.setActive(list.active - seen),
      Home: () => list.setActive(0),
      End: () => list.setActive(total - 1),
      ArrowRight: () => across(sign),
      ArrowLeft: () => across(-sign),
      Enter: () => (event.ctrlKey && item ? onOpen(item) : begin()),
      F2: begin,
      o: () => item && onOpen(item),
    };
    const own = keys[event.key];
    if (!own || event.altKey || event.metaKey) return;
    own();
    event.preventDefault();
    event.stopPropagation();
  };

  const rows = [];
  for (let index = from; index <= to; index += 1) {
    const item = list.at(index);
    const isActive = index === list.active;
    rows.push(
      <div
        key={item ? list.keyOf(item) : `row-${index}`}
        role="row"
        aria-rowindex={index + 2}
        class={`row cells${isActive ? ' active' : ''}`}
        style={{ transform: `translateY(${index * ROW}px)`, height: `${ROW}px`, gridTemplateColumns: template }}
      >
        {columns.map((one, at) => (
          <div
            key={one.name}
            id={`${id}-${index}-${at}`}
            role="gridcell"
            aria-readonly={!one.save}
            class={`cell${isActive && at === column ? ' here' : ''}`}
            data-collection={item && one.collection?.(item)}
            onClick={() => {
              list.setActive(index);
              setColumn(at);
            }}
            onDblClick={begin}
          >
            {item && isActive && at === column && edited !== undefined ? (
              <Cell text={edited} options={one.options?.(item)} label={one.title} change={setEdited} end={end} />
            ) : (
              item && <bdi>{one.text(item)}</bdi>
            )}
          </div>
        ))}
      </div>,
    );
  }
  return (
    <div
      ref={box}
      id={id}
      class="listbox grid"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-activedescendant={total > 0 ? `${id}-${list.active}-${column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <div class="cells heads" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map(({ name, title, sort: order }) => (
          <div
            key={name}
            role="columnheader"
            class="cell"
            aria-sort={order && order === sort ? (isDown ? 'descending' : 'ascending') : undefined}
          >
            {order ? (
              <button type="button" class="plain" onClick={() => onSort(order)}>
                {title}
                {order === sort ? (isDown ? ' ↓' : ' ↑') : ''}
              </button>
            ) : (
              title
            )}
          </div>
        ))}
      </div>
      <div class="rows" role="rowgroup" style={{ height: `${total * ROW}px` }}>
        {rows}
      </div>
    </div>
  );
}

interface CellProps {
  text: string;
  label: string;
  options: readonly { value: string; label: string }[] | undefined;
  change(text: string): void;
  end(keep: boolean, text?: string): void;
}

function Cell({ text, label, options, change, end }: CellProps) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  // Before the next key: who types at once loses no letter.
  useLayoutEffect(() => field.current?.focus(), []);
  if (options) {
    return (
      <select
        ref={field}
        aria-label={label}
        value={text}
        onChange={({ currentTarget }) => end(true, currentTarget.value)}
        onBlur={() => end(false)}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      ref={field}
      aria-label={label}
      value={text}
      onInput={({ currentTarget }) => change(currentTarget.value)}
      onBlur={({ currentTarget }) => end(true, currentTarget.value)}
    />
  );
}
