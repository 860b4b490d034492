import { wordingIn } from '../../i18n/wording.ts';

/** Strings of the interface, as src/integrations/client-scripts.ts puts them before the script. */
const strings = (globalThis as { reperesStrings?: Record<string, string> }).reperesStrings ?? {};

const { lang } = document.documentElement;

export const { t, count, number, date: dateInWords } = wordingIn(lang, strings);

/** A string with nodes in the place of one parameter. */
export function fill(key: string, parameter: string, nodes: readonly (Node | string)[]): (Node | string)[] {
  const [before = '', after = ''] = t(key).split(`{${parameter}}`);
  return [before, ...nodes, after];
}

export function languageName(tag: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}
