import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { locales, type Locale } from './locale';
import { i18nOptions } from './options';
import { quickTranslation } from './quick-translation';

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', {
  eager: true,
  import: 'default',
});

const resources: Record<Locale, Record<string, Record<string, unknown>>> = {};
for (const [path, messages] of Object.entries(files)) {
  const [, , locale = '', file = ''] = path.split('/');
  (resources[locale] ??= {})[file.replace('.json', '')] = messages;
}

// One instance for each language, created once: creating one for each request noticeably slows rendering.
const instances = new Map<Locale, i18n>(
  locales.map((locale) => {
    const instance = i18next.createInstance();
    void instance
      .use(initReactI18next)
      .init({ ...i18nOptions(locale), resources: resources as never, initAsync: false });
    return [locale, instance];
  }),
);

/** The message catalog of a language, for rendering a page. @throws for an unknown language */
export function i18nFor(locale: Locale): i18n {
  const instance = instances.get(locale);
  if (!instance) throw new Error(`no messages for "${locale}"`);
  return instance;
}

const translators = new Map<string, TFunction>();

/** The `t` function of a language and namespace, for mail, feeds and everything else outside of pages. */
export function translator(locale: Locale, namespace = 'common'): TFunction {
  const key = `${locale} ${namespace}`;
  let t = translators.get(key);
  if (!t)
    translators.set(key, (t = quickTranslation(i18nFor(locale), locale, namespace) as TFunction));
  return t;
}
