import { useTranslation } from 'react-i18next';
import type { Audience } from '~/platform/auth/audience';

/** Says that not everybody sees a resource; nothing for what is public. */
export function VisibilityLabel({ visibility }: { visibility: Audience }) {
  const { t } = useTranslation('resources');
  if (visibility === 'public') return null;
  return <span className="lang">{t(`visibility.${visibility}`)}</span>; // i18n keys: resources:visibility.*
}
