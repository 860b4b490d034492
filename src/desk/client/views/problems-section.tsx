import { useState } from 'preact/hooks';
import type { Problem, Problems } from '../../views/state.ts';
import { act } from '../acts.ts';
import { Choice } from '../filters.tsx';
import { ListBox } from '../list-box.tsx';
import { go, hrefOf } from '../route.ts';
import { useList } from '../use-list.ts';
import { count, number, t } from '../words.ts';

/** What `check` finds, by rule, each with its place and what can be done. */
export function ProblemsSection() {
  const [rule, setRule] = useState('');
  const list = useList<Problem, Problems>('problems', { rule }, ({ id }) => id, true);
  const { part } = list;
  const active = list.at(list.active);
  const fix = async (problem: Problem) => {
    list.finish([problem]);
    if (!(await act('fix', { ids: [problem.id] }))) list.unfinish([problem]);
  };
  const open = (problem: Problem) => {
    if (problem.entry) go('entries', problem.entry);
    else if (problem.article) go('texts', problem.article);
  };
  return (
    <>
      <div class="tools">
        <Choice
          label={t('desk.problems.rule')}
          value={rule}
          options={[
            { value: '', label: t('desk.problems.all') },
            ...(part?.rules ?? []).map((one) => ({
              value: one.rule,
              label: `${t(`desk.severity.${one.severity}`)} · ${one.rule} (${number(one.count)})`,
            })),
          ]}
          change={setRule}
        />
        {part && <span class="soft">{count('desk.problems', part.total)}</span>}
        {part && part.fixable > 0 && (
          <button type="button" onClick={() => void act('fix', {})}>
            {count('desk.fixall', part.fixable)}
          </button>
        )}
      </div>
      <div class="split">
        <ListBox
          id="problems"
          label={t('desk.state.problems')}
          list={list}
          rowHeight={56}
          empty={t('desk.problems.none')}
          onOpen={open}
          onKey={(key) => {
            if (key !== 'f' || !active?.isFixable) return false;
            void fix(active);
            return true;
          }}
          row={(problem) => (
            <>
              <span class={`sign ${problem.severity}`} title={t(`desk.severity.${problem.severity}`)}>
                {t(`desk.severity.${problem.severity}`)}
              </span>
              <span class="two">
                <span class="line">{problem.message}</span>
                <span class="line soft" dir="ltr">
                  {[problem.file, problem.line].filter((one) => one !== undefined).join(':')}
                </span>
              </span>
            </>
          )}
        />
        <section class="pane" aria-label={t('desk.detail')}>
          {active && (
            <>
              <p class="kicker">{`${t(`desk.severity.${active.severity}`)} · ${active.rule}`}</p>
              <p>{active.message}</p>
              <p class="soft">{active.hint}</p>
              {active.file && (
                <p class="file" dir="ltr">
                  {[active.file, active.line].filter((one) => one !== undefined).join(':')}
                </p>
              )}
              <div class="buttons">
                {active.isFixable && (
                  <button type="button" onClick={() => void fix(active)}>
                    {t('desk.fix')} <kbd>f</kbd>
                  </button>
                )}
                {active.entry && <a href={hrefOf('entries', active.entry)}>{t('desk.open.entry')}</a>}
                {active.article && <a href={hrefOf('texts', active.article)}>{t('desk.open.text')}</a>}
              </div>
            </>
          )}
        </section>
      </div>
    </>
  );
}
