import { useState } from 'preact/hooks';
import { t } from '../words.ts';
import { OwedSection } from './owed-section.tsx';
import { ProblemsSection } from './problems-section.tsx';
import { SiteSection } from './site-section.tsx';

const tabs = ['problems', 'owed', 'site'] as const;

/** What is wrong, what is owed, and the site that is made of it. */
export function StateView({ id }: { id: string }) {
  const [own, setTab] = useState<(typeof tabs)[number]>('problems');
  const tab = tabs.find((one) => one === id) ?? own;
  return (
    <>
      <header class="head">
        <h1>{t('desk.state')}</h1>
        <div class="tabs" role="tablist" aria-label={t('desk.state')}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === tab}
              aria-controls="panel"
              tabIndex={one === tab ? 0 : -1}
              onClick={() => choose(one)}
              onKeyDown={({ key }) => turn(key)}
            >
              {t(`desk.state.${one}`)}
            </button>
          ))}
        </div>
      </header>
      <div id="panel" class="fill" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'problems' && <ProblemsSection />}
        {tab === 'owed' && <OwedSection />}
        {tab === 'site' && <SiteSection />}
      </div>
    </>
  );

  function choose(one: (typeof tabs)[number]): void {
    setTab(one);
    location.hash = `#/state/${one}`;
  }

  function turn(key: string): void {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const sign = document.dir === 'rtl' ? -by : by;
    const next = tabs[(tabs.indexOf(tab) + sign + tabs.length) % tabs.length];
    if (by === 0 || !next) return;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  }
}
