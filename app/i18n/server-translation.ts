import type { i18n } from 'i18next';
import { useContext } from 'react';
// The package itself: the build puts this module in its place, for every other importer.
import { I18nContext, type UseTranslationResponse } from 'react-i18next';

export * from 'react-i18next';

type Translation = UseTranslationResponse<string, undefined>;

// Messages never change while the process runs, and a page calls for them hundreds of times.
const held = new WeakMap<i18n, Map<string, Translation>>();

/**
 * What components on the server get for `useTranslation` of react-i18next: the same `t`, without what only a
 * browser needs (waiting for messages, following changes), which took a tenth of the making of a page. Messages
 * without values are looked up once.
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

type Translate = (key: string, ...values: unknown[]) => string;

function translationOf(instance: i18n, namespace: string | undefined): Translation {
  const full = instance.getFixedT(instance.language, namespace ?? null) as unknown as Translate;
  const known = new Map<string, string>();
  const t: Translate = (key, ...values) => {
    if (values.length > 0) return full(key, ...values);
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = full(key);
    // What is no message comes back as it is, and is none of ours to keep.
    if (text !== key) known.set(key, text);
    return text;
  };
  return Object.assign([t, instance, true], { t, i18n: instance, ready: true }) as never;
}
