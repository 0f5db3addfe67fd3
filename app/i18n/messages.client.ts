import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from './locale';
import { i18nOptions } from './options';

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', {
  import: 'default',
});

/** Loads the messages of the page's language, and no others, in the browser. */
export async function loadI18n(locale: Locale): Promise<i18n> {
  const own = Object.entries(files).filter(([path]) => path.split('/')[2] === locale);
  const loaded = await Promise.all(
    own.map(async ([path, load]) => [path.split('/')[3]?.replace('.json', ''), await load()]),
  );
  const instance = i18next.createInstance();
  await instance
    .use(initReactI18next)
    .init({ ...i18nOptions(locale), resources: { [locale]: Object.fromEntries(loaded) } });
  return instance;
}
