import { Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { GapKind, ProfileGaps } from '../profile-gaps';
import { partAddress } from '../../editing/part-address';
import { partOfGap } from '../../editing/part-states';

/** How many gaps are shown at once; the rest are folded. */
const first = 3;

/** How complete a profile is, and its gaps, the most useful first, each with why it matters. */
export function ProfileMeter({ slug, gaps: { missing, of } }: { slug: string; gaps: ProfileGaps }) {
  const { t } = useTranslation('completeness');
  const id = useId();
  const filled = of - missing.length;
  return (
    <div>
      <p id={id}>{t('filled', { filled, of })}</p>
      <meter className="fill" min={0} max={of} value={filled} aria-labelledby={id} />
      <Missing kinds={missing.slice(0, first)} slug={slug} />
      {missing.length > first && (
        <details>
          <summary className="py-2.5 text-anil">
            {t('more', { count: missing.length - first })}
          </summary>
          <Missing kinds={missing.slice(first)} slug={slug} />
        </details>
      )}
    </div>
  );
}

function Missing({ kinds, slug }: { kinds: readonly GapKind[]; slug: string }) {
  const { t } = useTranslation('completeness');
  const locale = useLocale();
  const to = (kind: GapKind) => {
    if (kind === 'logo') return links.ownLogo(locale, slug);
    return partAddress(locale, slug, partOfGap[kind]);
  };
  // i18n keys: completeness:gap.*, completeness:why.*
  return (
    <ul className="plain-list">
      {kinds.map((kind) => (
        <li key={kind}>
          <Link to={to(kind)}>{t(`gap.${kind}`)}</Link>
          <p className="hint">{t(`why.${kind}`)}</p>
        </li>
      ))}
    </ul>
  );
}
