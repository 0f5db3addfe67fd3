import { expect, it } from 'vitest';
import { i18nFor } from './messages.server';
import { locales } from './locale';
import { quickTranslation } from './quick-translation';

// Compares every message of the portal, with a value for each placeholder, with i18next's own result.
it.each(locales)('says what i18next says, in %s', (locale) => {
  const instance = i18nFor(locale);
  let said = 0;
  for (const namespace of Object.keys(instance.store.data[locale] ?? {})) {
    const quick = quickTranslation(instance, locale, namespace);
    const full = instance.getFixedT(locale, namespace) as unknown as typeof quick;
    for (const [key, message] of messagesOf(instance.store.data[locale]?.[namespace])) {
      const names = [...message.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name ?? '');
      const values = Object.fromEntries(
        names.map((name, at) => [name, at % 2 ? 7 : `<${name}> $t(x) שם`]),
      );
      // Twice, to test remembered messages as well.
      for (const _ of [1, 2]) {
        expect(quick(key)).toBe(full(key));
        expect(quick(key, values)).toBe(full(key, values));
        expect(quick(key, { ...values, count: 2 })).toBe(full(key, { ...values, count: 2 }));
      }
      said += 1;
    }
  }
  expect(said).toBeGreaterThan(500);
});

it('leaves to i18next what is more than text and places', () => {
  const instance = i18nFor('en').cloneInstance({ forkResourceStore: true });
  instance.addResources('en', 'common', {
    many_one: '{{count}} child',
    many_other: '{{count}} children',
    inside: '$t(many, {"count": 2}) and {{who}}',
    missing: '{{who}} and {{whom}}',
  });
  const t = quickTranslation(instance, 'en', 'common');
  expect(t('many', { count: 1 })).toBe('1 child');
  expect(t('inside', { who: 'a mother' })).toBe('2 children and a mother');
  expect(t('missing', { who: 'KIND' })).toBe(instance.t('missing', { who: 'KIND' }));
  expect(t('no.such', { who: 'KIND' })).toBe('no.such');
  expect(t('no.such')).toBe('no.such');
});

function messagesOf(tree: unknown, above = ''): [string, string][] {
  return Object.entries((tree ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value]] : messagesOf(value, `${above}${key}.`),
  );
}
