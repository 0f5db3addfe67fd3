import type { FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { State, type StateKind } from '~/components/state';
import { WordDiff } from '~/components/word-diff';
import { localeName, locales, type Locale } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { useTextLabel } from '../../translations/components/use-text-label';
import type { Condition } from '~/i18n/text-states';
import type { ProfileInput } from '../../organizations.schema';
import { sourceOfService } from '../form-parts.schema';
import type { PartText } from '../profile-part.server';

const looks: Partial<Record<Condition, StateKind>> = {
  translation: 'ok',
  outdated: 'late',
  missing: 'none',
};

/** Whether a text is the original, or a translation that is up to date, has fallen behind, or is missing. */
export function TextState({ text, locale }: { text: PartText; locale: Locale }) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const side = text.sides.find((one) => one.locale === locale);
  if (!side || side.condition === 'nowhere') return null;
  const language = side.from ? localeNameIn(page, side.from) : '';
  const look = looks[side.condition];
  // i18n keys: texts:state.*
  const words = t(`state.${side.condition}`, { language });
  return look ? <State is={look}>{words}</State> : <>{words}</>;
}

/** What changed in the original since it was translated, and the choice that the translation still says the same. */
export function ChangedText({
  text: { field, sides, service },
  form,
}: {
  text: PartText;
  form: FormMetadata<ProfileInput>;
}) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const labelOf = useTextLabel();
  const sent = form.initialValue as { right?: unknown } | undefined;
  return sides.map(({ locale, from, changes }) => {
    if (!changes || !from) return null;
    const label = labelOf(field, localeNameIn(page, locale), service?.name[page]);
    const name = `${field}.${locale}`;
    return (
      <div key={name} className="changed" id={name}>
        <details open>
          <summary>
            {service
              ? t('changesOf', { text: label })
              : t('changes', { language: localeNameIn(page, from) })}
          </summary>
          <WordDiff parts={changes} lang={from} />
        </details>
        <label className="check">
          <input
            type="checkbox"
            name="right"
            value={name}
            defaultChecked={[sent?.right].flat().includes(name)}
          />
          {t('rightOf', { text: label })}
        </label>
      </div>
    );
  });
}

/** Which language each text was written in first. It hardly ever changes, so it is folded. */
export function OriginalFields({ texts }: { texts: readonly PartText[] }) {
  const { t } = useTranslation(['texts', 'profile']);
  const page = useLocale();
  const written = new Map<string, { text: PartText; sources: Set<Locale> }>();
  for (const text of texts) {
    if (!text.source || text.field === 'name') continue;
    const name = text.service ? sourceOfService(text.service.key) : text.field;
    const known = written.get(name) ?? { text, sources: new Set() };
    written.set(name, { text, sources: known.sources.add(text.source) });
  }
  if (written.size === 0) return null;
  // i18n keys: texts:field.*
  return (
    <details>
      <summary>{t('originals')}</summary>
      <div className="pair">
        {[...written].map(
          ([
            name,
            {
              text: { field, service },
              sources,
            },
          ]) => (
            <div key={name} className="field">
              <label htmlFor={`source-${name}`}>
                {service ? service.name[page] : t(`texts:field.${field}`)}
              </label>
              <select
                className="input"
                id={`source-${name}`}
                name={`source.${name}`}
                defaultValue={sources.size === 1 ? [...sources][0] : ''}
              >
                {sources.size > 1 && <option value="">{t('sourceKept')}</option>}
                {locales.map((value) => (
                  <option key={value} value={value} lang={value}>
                    {localeName(value)}
                  </option>
                ))}
              </select>
            </div>
          ),
        )}
      </div>
    </details>
  );
}
