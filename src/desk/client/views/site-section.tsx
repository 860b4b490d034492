import { useState } from 'preact/hooks';
import type { Job, SiteState } from '../../jobs.ts';
import { act } from '../acts.ts';
import { useView } from '../use-view.ts';
import { hasWords, lang, number, t } from '../words.ts';

/** Build, preview and publish, each with how far it is. */
export function SiteSection() {
  const { data: site } = useView<SiteState>('site', {}, true);
  const [drafts, setDrafts] = useState(false);
  const [message, setMessage] = useState(t('desk.publish.default'));
  if (!site) return <p class="loading">{t('review.loading')}</p>;
  const { job, builtAt, preview, remote, folder } = site;
  const isBusy = job?.running === true;
  const built = builtAt === undefined ? undefined : new Date(builtAt);
  return (
    <div class="sheet">
      <h2>{t('desk.build')}</h2>
      <p class="soft">
        {built
          ? t('desk.built', { when: built.toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' }), folder })
          : t('desk.notbuilt')}
      </p>
      <div class="buttons">
        <button type="button" disabled={isBusy} onClick={() => void act('build', { drafts })}>
          {t('desk.build.now')}
        </button>
        <label>
          <input type="checkbox" checked={drafts} onChange={() => setDrafts(!drafts)} /> {t('desk.build.drafts')}
        </label>
        {isBusy && (
          <button type="button" onClick={() => void act('stop', {})}>
            {t('desk.stop')}
          </button>
        )}
      </div>
      {job && <Progress job={job} />}
      <h2>{t('desk.preview')}</h2>
      <div class="buttons">
        <button type="button" disabled={!built} onClick={() => void act('preview', {})}>
          {t('desk.preview.now')}
        </button>
        {preview && (
          <a href={preview} target="_blank" rel="noreferrer">
            {t('desk.preview.open')}
          </a>
        )}
      </div>
      <h2>{t('desk.publish')}</h2>
      {remote ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void act('publish', { message });
          }}
        >
          <p>{t('desk.publish.git', { remote })}</p>
          <div class="buttons">
            <label>
              {t('desk.publish.message')}{' '}
              <input value={message} required onInput={({ currentTarget }) => setMessage(currentTarget.value)} />
            </label>
            <button type="submit" disabled={isBusy}>
              {t('desk.publish.now')}
            </button>
          </div>
        </form>
      ) : (
        <p>{t('desk.publish.none', { folder })}</p>
      )}
    </div>
  );
}

function Progress({ job }: { job: Job }) {
  const { name, running, ok, stage = '', done = 0, total, seconds = 0, diagnostics, lines } = job;
  const words = hasWords(`desk.stage.${stage}`) ? t(`desk.stage.${stage}` as 'desk.stage.read') : stage;
  return (
    <div class="progress" aria-live="polite">
      {running && (
        <p>
          <label>
            {words}
            {total ? ` ${number(done)} / ${number(total)} ` : ' '}
            <progress max={total ?? 1} value={total ? done : undefined} />
          </label>
        </p>
      )}
      {!running && (
        <p class={ok ? 'good' : 'fault'}>
          {t(ok ? `desk.${name}.done` : `desk.${name}.failed`, { seconds: number(Math.round(seconds * 10) / 10) })}
        </p>
      )}
      {diagnostics
        .filter(({ severity }) => severity === 'error')
        .slice(0, 20)
        .map((one) => (
          <p key={`${one.file}${one.line}${one.message}`} class="fault">
            <span dir="ltr">{[one.file, one.line].filter(Boolean).join(':')}</span> {one.message}. {one.hint}
          </p>
        ))}
      {name === 'publish' && lines.length > 0 && <pre dir="ltr">{lines.join('\n')}</pre>}
    </div>
  );
}
