import { useTranslation } from 'react-i18next';
import type { Audience } from '~/platform/auth/audience';

/** Labels a resource that not everybody can see; renders nothing for a public one. */
export function VisibilityLabel({ visibility }: { visibility: Audience }) {
  const { t } = useTranslation('resources');
  if (visibility === 'public') return null;
  return <span className="lang">{t(`visibility.${visibility}`)}</span>; // i18n keys: resources:visibility.*
}
