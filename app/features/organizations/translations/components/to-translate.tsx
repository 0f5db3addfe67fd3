import { useTranslation } from 'react-i18next';
import { joined } from '~/i18n/dates';
import { locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { TranslationGap } from '../translation-gaps';

/** What needs translating, one line for each language and kind; outdated translations come first. */
export function ToTranslate({ gaps }: { gaps: readonly TranslationGap[] }) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const lines = (['outdated', 'missing'] as const).flatMap((kind) =>
    locales.flatMap((locale) => {
      const ofLine = gaps.filter((gap) => gap.kind === kind && gap.locale === locale);
      if (ofLine.length === 0) return [];
      const count = ofLine.filter(({ field }) => field === 'services').length;
      return [{ kind, locale, fields: [...new Set(ofLine.map(({ field }) => field))], count }];
    }),
  );
  // i18n keys: texts:list.*, texts:part.*
  return lines.map(({ kind, locale, fields, count }) => (
    <p key={kind + locale} className={kind === 'outdated' ? 'old' : undefined}>
      {t(`list.${kind}`, {
        language: localeNameIn(page, locale),
        fields: joined(
          page,
          fields.map((field) => t(`part.${field}`, { count })),
        ),
      })}
    </p>
  ));
}
