import { readSetting, type Setting, writeSetting } from './store.ts';

// Runs before the page is drawn, so that no reader sees it change.
const root = document.documentElement;
root.dataset.script = '';
apply('theme', readSetting('theme') ?? 'auto');
apply('mentions', readSetting('mentions') ?? 'every');

document.addEventListener('DOMContentLoaded', () => {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-setting]')) {
    const name = field.dataset.setting as Setting;
    const value = root.dataset[name] ?? 'auto';
    if (field instanceof HTMLInputElement) field.checked = field.value === value;
    else field.value = value;
    field.addEventListener('change', () => {
      apply(name, field.value);
      writeSetting(name, field.value);
    });
  }
});

function apply(name: Setting, value: string): void {
  if (/^[a-z]+$/.test(value)) root.dataset[name] = value;
}
