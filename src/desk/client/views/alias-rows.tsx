import { type Alias, type AliasObject, normaliseAlias } from '../../../model/alias.ts';
import { number, t } from '../words.ts';

interface Props {
  aliases: readonly Alias[];
  uses: readonly { alias: Alias; uses: number }[];
  change(aliases: Alias[]): void;
}

/** The aliases of an entry, a row each, with how often each is used now. */
export function AliasRows({ aliases, uses, change }: Props) {
  const edit = (index: number, fields: Partial<AliasObject>) =>
    change(aliases.map((alias, at) => (at === index ? shortest({ ...normaliseAlias(alias), ...fields }) : alias)));
  const usesOf = (form: string) => uses.find(({ alias }) => normaliseAlias(alias).form === form)?.uses;
  return (
    <fieldset class="rows-of">
      <legend>{t('desk.entry.aliases')}</legend>
      {aliases.map((alias, index) => {
        const { form, lang = '', short = false, metonym = false, case: letters, when } = normaliseAlias(alias);
        const used = usesOf(form);
        return (
          <div key={index} class="alias">
            <input
              aria-label={t('entity.names.form')}
              value={form}
              dir="auto"
              onInput={({ currentTarget }) => edit(index, { form: currentTarget.value })}
            />
            <input
              class="lang"
              aria-label={t('entity.names.language')}
              placeholder={t('entity.names.language')}
              value={lang}
              onInput={({ currentTarget }) => edit(index, { lang: currentTarget.value || undefined })}
            />
            <label title={t('desk.alias.short.hint')}>
              <input
                type="checkbox"
                checked={short}
                onChange={() => edit(index, { short: short ? undefined : true })}
              />
              {t('desk.alias.short')}
            </label>
            <label title={t('desk.alias.metonym.hint')}>
              <input
                type="checkbox"
                checked={metonym}
                onChange={() => edit(index, { metonym: metonym ? undefined : true })}
              />
              {t('desk.alias.metonym')}
            </label>
            {(when || letters) && <span class="soft">{t('desk.alias.conditions')}</span>}
            <span class="soft uses" title={t('entity.names.uses')}>
              {used === undefined ? '' : `${number(used)} ×`}
            </span>
            <button
              type="button"
              aria-label={t('desk.alias.remove', { form })}
              onClick={() => change(aliases.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </div>
        );
      })}
      <button type="button" onClick={() => change([...aliases, ''])}>
        {t('desk.alias.add')}
      </button>
    </fieldset>
  );
}

/** An alias with nothing but its form is written as a string. */
function shortest(alias: AliasObject): Alias {
  const fields = Object.fromEntries(Object.entries(alias).filter(([, value]) => value !== undefined)) as AliasObject;
  return Object.keys(fields).length === 1 ? fields.form : fields;
}
