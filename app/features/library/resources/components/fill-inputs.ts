import { locales } from '~/i18n/locale';
import type { SuggestedValues } from '../../files/suggested-values';

/** Fills the metadata of a file into the fields of its form that are still empty. */
export function fillInputs(form: HTMLFormElement | null, offered: SuggestedValues): void {
  if (!form) return;
  const title = (locale: string) => field(form, `title.${locale}`);
  if (!locales.some((locale) => title(locale)?.value)) fill(title(offered.locale), offered.title);
  fill(field(form, 'type'), offered.type);
  fill(field(form, 'year'), offered.year);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=language]')];
  const isBegun = boxes.every(({ checked, defaultChecked }) => checked === defaultChecked);
  if (!offered.language || !isBegun) return;
  for (const box of boxes) if (box.checked !== (box.value === offered.language)) box.click();
}

function field(form: HTMLFormElement, name: string) {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
}

function fill(input: HTMLInputElement | HTMLSelectElement | null, value: string): void {
  if (!input || input.value || !value) return;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
