import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolated';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { ResourceValues } from '../editing.queries.server';
import type { ResourceChoices } from '../editing.server';

/** The fields that somebody else saved differently in the meantime; the form below keeps what was typed. */
export function ResourceConflict({
  stored,
  typed,
  choices,
}: {
  stored: ResourceValues;
  typed: object;
  choices: ResourceChoices;
}) {
  const { t } = useTranslation('sharing');
  const page = useLocale();
  const differing = storedFields(stored, choices).filter(
    ({ path, value }) => normal(value) !== normal(valueAt(typed, path)),
  );
  return (
    <section className="notice notice-warn max-w-none" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <dl className="facts mt-3">
        {differing.map(({ path, field, locale, shown }) => (
          <div key={path.join('.')} className="contents">
            {/* i18n keys: sharing:fields.* */}
            <dt>{t(`fields.${field}`, locale ? { language: localeNameIn(page, locale) } : {})}</dt>
            <dd className="whitespace-pre-line" lang={locale}>
              {shown || t('conflict.empty')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Field = keyof Omit<ResourceValues, 'version'>;

interface StoredField {
  path: string[];
  field: Field;
  locale?: string;
  value: unknown;
  shown: string;
}

function storedFields(stored: ResourceValues, choices: ResourceChoices): StoredField[] {
  const all = [
    ...choices.type,
    ...choices.language,
    ...choices.country,
    ...choices.stage,
    ...choices.population,
    ...choices.expertise.flatMap(({ values }) => values),
  ];
  const names = (values: readonly string[]) =>
    values
      .map((value) => isolated(all.find((one) => one.value === value)?.name ?? value))
      .join(', ');
  const texts = (['title', 'summary'] as const).flatMap((field) =>
    locales.map((locale) => {
      const value = stored[field][locale] ?? '';
      return { path: [field, locale], field, locale, value, shown: value };
    }),
  );
  const single = (
    ['url', 'year', 'month', 'day', 'reviewOn', 'visibility', 'type', 'authors', 'licence'] as const
  ).map((field) => {
    const value = stored[field] ?? '';
    return { path: [field], field, value, shown: names([String(value)]) };
  });
  const lists = (['language', 'country', 'expertise', 'population', 'stage'] as const).map(
    (field) => {
      const value = stored[field];
      return { path: [field], field, value, shown: names(value) };
    },
  );
  return [...texts, ...single, ...lists];
}

function valueAt(typed: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    typed,
  );
}

/** Normalizes a field value for comparison: nothing, one value, or several in any order. */
function normal(value: unknown): string {
  const list = Array.isArray(value) ? value : [value ?? ''];
  return list
    .map((one) => String(one).replace(/\r\n/g, '\n').trim())
    .filter(Boolean)
    .sort()
    .join('\u0000');
}
