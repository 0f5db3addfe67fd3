import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolated';
import { useLocale } from '~/i18n/use-locale';
import type { Distance } from '~/features/search/places/distance';

/** How far an organization is from the place that was asked for, between towns and in round figures. */
export function DistanceLine({ distance: { from, town, km, isAbroad } }: { distance: Distance }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const words = {
    from: isolated(from),
    town: isolated(town),
    km: new Intl.NumberFormat(locale).format(km ?? 0),
  };
  const key = km === null ? 'region' : km === 0 ? 'there' : isAbroad ? 'abroad' : 'away';
  // i18n keys: directory:distance.*
  return <p className="where">{t(`distance.${key}`, words)}</p>;
}
