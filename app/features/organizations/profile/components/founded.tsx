import { useTranslation } from 'react-i18next';
import type { Profile } from '../public-profile.server';

/** "since about 2005": the founding year and how certain it is. */
export function Founded({ founded }: { founded: NonNullable<Profile['founded']> }) {
  const { t } = useTranslation('organization');
  // i18n keys: organization:since.*
  return <>{t(`since.${founded.certainty}`, { year: founded.year })}</>;
}
