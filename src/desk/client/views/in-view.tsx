import { useEffect, useRef, useState } from 'preact/hooks';
import type { InArticle, InList, InRow } from '../../views/in.ts';
import { act } from '../acts.ts';
import { CheckAll } from '../filters.tsx';
import { ListBox } from '../list-box.tsx';
import { leftOutSaid, type Said, sourceSaid } from '../reasons.ts';
import { filesOf, layDown } from '../upload.ts';
import { useList } from '../use-list.ts';
import { useView } from '../use-view.ts';
import { count, date, number, t } from '../words.ts';
import { CountLine, ofAnnounced } from './count-line.tsx';

/** Originals that were laid on the desk: what becomes of each, to be accepted, corrected or left out. */
export function InView() {
  const list = useList<InRow, InList>('in', {}, ({ id }) => id, true);
  const [isOver, setOver] = useState(false);
  const [sent, setSent] = useState<{ done: number; total: number }>();
  const field = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const active = list.at(list.active);
  const many = list.checked.size;

  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const take = async (files: readonly { path: string; file: File }[]) => {
    if (files.length === 0) return;
    setSent({ done: 0, total: files.length });
    await layDown(files, (done) => setSent({ done, total: files.length }));
    setSent(undefined);
    document.getElementById('in')?.focus();
  };
  const picked = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    void take([...(currentTarget.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  const carryOut = async (action: string, about = list.chosen()) => {
    if (about.length === 0) return;
    list.finish(about);
    if (!(await act(action, { ids: about.map(({ id }) => id) }))) list.unfinish(about);
  };
  const leave = async (about = list.chosen()) => {
    for (const one of about) await act('correct', { id: one.id, leftOut: !one.leftOut });
  };
  const doings: Record<string, () => void> = {
    a: () => void carryOut('take-in'),
    l: () => void leave(),
    d: () => void carryOut('drop-arrivals'),
  };
  return (
    <>
      <header class="head">
        <h1>{t('desk.in')}</h1>
        <p class="lead">{t('desk.in.intro')}</p>
      </header>
      <div
        class={`drop${isOver ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer) void filesOf(event.dataTransfer).then(take);
        }}
      >
        <span>{t('desk.in.drop')}</span>
        <button type="button" onClick={() => field.current?.click()}>
          {t('desk.in.files')}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {t('desk.in.folder')}
        </button>
        <input ref={field} type="file" multiple hidden aria-label={t('desk.in.files')} onChange={picked} />
        <input ref={folder} type="file" hidden aria-label={t('desk.in.folder')} onChange={picked} />
        <span class="soft" aria-live="polite">
          {sent
            ? `${number(sent.done)} / ${number(sent.total)}`
            : list.part && list.part.waiting > 0 && count('desk.in.waiting', list.part.waiting)}
        </span>
        <span class="end">
          <CheckAll list={list} />
        </span>
      </div>
      <div class="split">
        <ListBox
          id="in"
          label={t('desk.in')}
          list={list}
          rowHeight={52}
          isMultiple
          empty={t('desk.in.none')}
          onKey={(key) => {
            doings[key]?.();
            return key in doings;
          }}
          row={(one) => (
            <>
              <span class={`two${one.leftOut ? ' leftout' : ''}`}>
                <bdi class="line">{one.title}</bdi>
                <span class="line soft">
                  {[one.date && date(one.date), one.publisher, one.original, ofAnnounced(one)]
                    .filter((part) => part)
                    .map((part, at) => (
                      <>
                        {at > 0 && ' · '}
                        <bdi>{part}</bdi>
                      </>
                    ))}
                </span>
              </span>
              <Sign row={one} />
            </>
          )}
        />
        <section class="pane" aria-label={t('desk.detail')}>
          <div class="buttons">
            <button type="button" class="main" disabled={!active} onClick={doings.a}>
              {many > 1 ? count('desk.in.acceptmany', many) : t('desk.in.accept')} <kbd>a</kbd>
            </button>
            <button type="button" disabled={!active} onClick={doings.l}>
              {t('desk.in.leave')} <kbd>l</kbd>
            </button>
            <button type="button" disabled={!active} onClick={doings.d}>
              {t('desk.in.drop.off')} <kbd>d</kbd>
            </button>
          </div>
          {active && <Arrival id={active.id} key={active.id} />}
        </section>
      </div>
    </>
  );
}

const fields = ['title', 'date', 'publisher'] as const;

/** What is to be looked at before an article is taken in. */
function Sign({ row: { state, isDerived, date, announced, made } }: { row: InRow }) {
  const doubts = [
    state !== 'read' && state,
    announced !== made && 'count',
    isDerived && 'title',
    date === '' && 'date',
  ] as const;
  const doubt = doubts.find((one) => one !== false);
  if (doubt === undefined) return null;
  return <span class={`sign ${doubt === 'failed' ? 'error' : 'warning'}`}>{t(`desk.in.state.${doubt}`)}</span>;
}

/** What the converter says, in the language of the interface; what has no words there stands as it is. */
function words(said: Said | undefined, plain: string): string {
  return said ? t(said.key, { text: said.text }) : plain;
}

/** One article as it would be: its fields, why, what was left out, its text beside the original. */
function Arrival({ id }: { id: string }) {
  const { data } = useView<InArticle | null>('arrival', { id }, true);
  if (!data) return null;
  const back = (index: number, isBack: boolean) => {
    const now = data.left.filter((one) => one.isBack).map((one) => one.index);
    void act('correct', { id, back: isBack ? now.filter((one) => one !== index) : [...now, index] });
  };
  return (
    <>
      {data.counts.map((one, at) => (
        <CountLine key={at} counted={one} />
      ))}
      {data.remarks.map((remark) => (
        <p key={remark} class="fault" lang="en" dir="auto">
          {remark}
        </p>
      ))}
      {data.html !== '' && (
        <div class="fields">
          {fields.map((field) => (
            <label key={field}>
              {t(`desk.in.${field}`)}
              <input
                value={data[field]}
                onChange={({ currentTarget }) => void act('correct', { id, [field]: currentTarget.value })}
              />
              <span class="small soft">
                {data.why
                  .filter((one) => one.field === field)
                  .map(
                    ({ source, certainty }) => `${words(sourceSaid(source), source)} · ${t(`desk.sure.${certainty}`)}`,
                  )
                  .join('')}
              </span>
            </label>
          ))}
        </div>
      )}
      {data.left.length > 0 && (
        <details class="more">
          <summary>{count('desk.in.left', data.left.length)}</summary>
          <ul class="decisions">
            {data.left.map(({ index, exact, why, isBack }) => (
              <li key={index}>
                <label>
                  <input type="checkbox" checked={isBack} onChange={() => back(index, isBack)} /> {t('desk.in.back')}
                </label>{' '}
                <bdi>{exact}</bdi> <span class="soft">({words(leftOutSaid(why), why)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="sides">
        <section>
          <h2 class="small-head">{t('desk.in.text')}</h2>
          <div class="prose" lang={data.lang} dir="auto" dangerouslySetInnerHTML={{ __html: data.html }} />
        </section>
        <section>
          <h2 class="small-head">{t('desk.in.original')}</h2>
          <iframe class="original" title={t('desk.in.original')} src={data.address} />
        </section>
      </div>
    </>
  );
}
