import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Overview } from '../views/state.ts';
import { act, onDone } from './acts.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { useConnected } from './events.ts';
import { areKeysOn, HelpDialog, listenForKeys } from './help.tsx';
import { hrefOf, useRoute } from './route.ts';
import { useView } from './use-view.ts';
import { deskViews } from './views.ts';
import { count, dossierTitle, number, t } from './words.ts';

/** The frame of the desk: where one can go, undo, what the server says, and the view that is open. */
export function App() {
  const route = useRoute();
  const { data: overview } = useView<Overview>('overview', {}, true);
  const isConnected = useConnected();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const shown = deskViews.find(({ name }) => name === route.view) ?? deskViews[0];

  const { undo, redo } = useSteps(overview);
  // Before the page is seen: whoever types at once is heard.
  useLayoutEffect(() => listenForKeys(() => setHelpOpen((before) => !before)), []);
  useEffect(() => {
    if (shown) document.title = `${t(shown.title)} · ${dossierTitle}`;
  }, [shown]);

  return (
    <div class="desk">
      <header class="side">
        <p class="dossier">{dossierTitle}</p>
        <nav aria-label={t('nav.main')}>
          <ul class="views">
            {deskViews.map(({ name, title, count: counted, key }) => (
              <li key={name}>
                <a href={hrefOf(name)} aria-current={name === shown?.name ? 'page' : undefined}>
                  <span>{t(title)}</span>
                  {overview && counted && counted(overview) > 0 && (
                    <span class="number">{number(counted(overview))}</span>
                  )}
                  {areKeysOn() && <span class="key" aria-hidden="true">{`g ${key}`}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="steps">
          <StepButton step={undo} action="undo" />
          <StepButton step={redo} action="redo" />
          <button type="button" class="plain" onClick={() => setHelpOpen(true)}>
            {t('keys.title')}
          </button>
        </div>
        {overview?.isBusy && <p class="busy">{t('desk.busy')}</p>}
        {!isConnected && (
          <p class="fault" role="alert">
            {t('desk.offline')}
          </p>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {overview && overview.faults.length > 0 && (
          <section class="fault" aria-label={t('review.errors')}>
            <ul>
              {overview.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </section>
        )}
        {shown && <shown.Component id={route.id} key={shown.name} />}
      </main>
      <HelpDialog isOpen={isHelpOpen} close={() => setHelpOpen(false)} />
      <ConflictDialog />
    </div>
  );
}

/** The steps that can be undone and redone: what was done here counts at once. */
function useSteps(overview: Overview | undefined): Pick<Overview, 'undo' | 'redo'> {
  const [own, setOwn] = useState<Pick<Overview, 'undo' | 'redo'>>();
  useEffect(() => setOwn(undefined), [overview]);
  useEffect(
    () =>
      onDone(({ done, what, undone }) => {
        const step = { what, count: done };
        setOwn(undone === 'undone' ? { undo: step, redo: step } : { undo: step });
      }),
    [],
  );
  return own ?? { undo: overview?.undo, redo: overview?.redo };
}

function StepButton({ step, action }: { step: Overview['undo']; action: 'undo' | 'redo' }) {
  const what = step ? count(`desk.done.${step.what}`, step.count) : '';
  return (
    <button type="button" class={action} disabled={!step} title={what} onClick={() => void act(action, {})}>
      {t(`desk.${action}`)}
      {what !== '' && <span class="visually-hidden"> : {what}</span>}
    </button>
  );
}
