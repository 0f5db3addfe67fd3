import type { i18n } from 'i18next';
import { useContext } from 'react';
// The package itself: the build puts this module in its place, for every other importer.
import { I18nContext, type UseTranslationResponse } from 'react-i18next';
import { quickTranslation } from './quick-translation';

export * from 'react-i18next';

type Translation = UseTranslationResponse<string, undefined>;

const held = new WeakMap<i18n, Map<string, Translation>>();

/**
 * What components on the server get for `useTranslation` of react-i18next: a `t` that remembers, without what only
 * a browser needs (waiting for messages, following changes), which took a tenth of the making of a page.
 */
export function useTranslation(namespace?: string): Translation {
  const { i18n: instance } = useContext(I18nContext);
  let all = held.get(instance);
  if (!all) held.set(instance, (all = new Map()));
  const key = namespace ?? '';
  let translation = all.get(key);
  if (!translation) all.set(key, (translation = translationOf(instance, namespace)));
  return translation;
}

function translationOf(instance: i18n, namespace: string | undefined): Translation {
  const t = quickTranslation(instance, instance.language, namespace);
  return Object.assign([t, instance, true], { t, i18n: instance, ready: true }) as never;
}
