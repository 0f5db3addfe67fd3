import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { ProfileChoices } from '../editing.server';
import type { ProfileInput } from '../organizations.schema';
import { profileDifferences, type Difference } from '../profile-differences';
import { useFieldWords } from './use-field-words';

/** Both texts of a stale save, field by field, above the form that still holds what was typed. */
export function ProfileConflict({
  form,
  stored,
  choices,
}: {
  form: FormMetadata<ProfileInput>;
  stored: ProfileInput;
  choices: ProfileChoices;
}) {
  const { t } = useTranslation('profile');
  const differences = profileDifferences(stored, form.value);
  return (
    <section className="notice notice-warn max-w-none" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{differences.length > 0 ? t('conflict.text') : t('conflict.same')}</p>
      {/* Keeps the comparison through round trips that add or remove a row. */}
      <input type="hidden" name="compare" value="1" />
      <dl>
        {differences.map((one) => (
          <DifferenceOf key={one.name} one={one} form={form} stored={stored} choices={choices} />
        ))}
      </dl>
    </section>
  );
}

function DifferenceOf({
  one,
  form,
  stored,
  choices,
}: {
  one: Difference;
  form: FormMetadata<ProfileInput>;
  stored: ProfileInput;
  choices: ProfileChoices;
}) {
  const { t } = useTranslation('profile');
  const { fieldName, partName } = useFieldWords(choices);
  const [field = '', locale] = one.name.split('.');
  const title = fieldName(field, locale);
  // What everyone may see goes without saying.
  const lines = (side: string[][]) =>
    side.length === 0
      ? t('conflict.empty')
      : side.map((line) =>
          line
            .filter((part) => part !== '' && part !== 'public')
            .map((part) => partName(field, part))
            .join(' · '),
        );
  const shown = (side: string[][]) => [lines(side)].flat().join('\n');
  return (
    <div className="py-3 border-t border-line">
      <dt className="legend">{title}</dt>
      <dd className="pair">
        <div>
          <p className="hint">{t('conflict.theirs')}</p>
          <p className="whitespace-pre-line" lang={locale}>
            {shown(one.theirs)}
          </p>
        </div>
        <div>
          <p className="hint">{t('conflict.yours')}</p>
          <p className="whitespace-pre-line" lang={locale}>
            {shown(one.yours)}
          </p>
        </div>
      </dd>
      <dd>
        <button
          className="link-button"
          type="submit"
          aria-label={t('conflict.takeField', { field: title })}
          {...form.update.getButtonProps(storedValue(field, locale, stored))}
        >
          {t('conflict.take')}
        </button>
      </dd>
    </div>
  );
}

/** The part of the form that a press on "use the stored one" overwrites. */
function storedValue(field: string, locale: string | undefined, stored: ProfileInput) {
  const value = stored[field as keyof ProfileInput];
  const one = locale ? (value as Record<string, string>)[locale] : value;
  return { name: locale ? `${field}.${locale}` : field, value: (one ?? '') as never };
}
