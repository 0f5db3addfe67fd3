import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { StitchRow } from '~/components/drawings/stitch-row';
import type { StitchState } from '~/components/drawings/stitches';
import { State, type StateKind } from '~/components/state';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { FormPart } from '../form-parts.schema';
import { partAddress } from '../part-address';
import type { PartCondition } from '../part-states';
import type { ProfilePart } from '../profile-part.server';

export const looks: Record<PartCondition, StateKind & StitchState> = {
  empty: 'none',
  incomplete: 'late',
  outdated: 'late',
  untranslated: 'late',
  due: 'due',
  never: 'none',
  complete: 'ok',
};

/** The parts of the profile with the state of each; on a phone it is folded. */
export function ProfilePartList({ profile, now }: { profile: ProfilePart; now: FormPart }) {
  const { t } = useTranslation('profile');
  const locale = useLocale();
  const { slug, parts, hasLogo } = profile;
  const done = parts.filter(({ condition }) => condition === 'complete').length;
  // i18n keys: profile:sections.*, profile:parts.is.*
  return (
    <nav aria-labelledby="parts">
      <h2 className="sr-only" id="parts">
        {t('parts.title')}
      </h2>
      <p className="note">{t('parts.done', { count: done, of: parts.length })}</p>
      <div className="pic">
        <StitchRow
          of={parts.map(({ condition }) => looks[condition])}
          size={{ width: 16, height: 26 }}
        />
      </div>
      <details className="fold">
        <summary>{t('parts.all')}</summary>
        <ol className="parts">
          {parts.map(({ part, condition }) => (
            <li key={part}>
              <Link
                to={partAddress(locale, slug, part)}
                aria-current={part === now ? 'step' : undefined}
              >
                {t(`sections.${part}`)}
              </Link>{' '}
              <State is={looks[condition]}>{t(`parts.is.${condition}`)}</State>
            </li>
          ))}
          <li>
            <Link to={links.ownLogo(locale, slug)}>{t('logo')}</Link>{' '}
            <State is={hasLogo ? 'ok' : 'none'}>
              {t(hasLogo ? 'parts.is.complete' : 'parts.is.noLogo')}
            </State>
          </li>
        </ol>
      </details>
    </nav>
  );
}
