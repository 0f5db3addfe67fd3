import { useTranslation } from 'react-i18next';
import { Matrix } from '~/components/matrix';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Comparison } from '../compare.server';

/** A table of the resources about an area, by type and country; each number is a link to the resources. */
export function ComparisonTable({ area, comparison }: { area: string; comparison: Comparison }) {
  const { t } = useTranslation('places');
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t('area.compare')}</h2>
      {comparison.groups.length === 0 ? (
        <p>{t('area.compareEmpty')}</p>
      ) : (
        <Matrix
          id="compare"
          caption={t('area.compareCaption')}
          columns={comparison.columns}
          groups={comparison.groups}
          to={(type, country) => links.resources(locale, { expertise: area, type, country })}
          none="–"
        />
      )}
    </section>
  );
}
