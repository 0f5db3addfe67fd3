import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { HandoverPrompt } from '../administrators.server';

/** In the workspace: the person's organizations that have too few active administrators. */
export function HandoverPrompts({ prompts }: { prompts: readonly HandoverPrompt[] }) {
  const { t } = useTranslation('handover');
  const locale = useLocale();
  if (prompts.length === 0) return null;
  return (
    <ul className="plain-list">
      {prompts.map(({ slug, name, state, canAppoint }) => (
        <li key={slug}>
          {/* i18n keys: handover:prompts.* */}
          <p>{t(`prompts.${state}`, { name })}</p>
          {canAppoint ? (
            <Link
              className="inline-flex items-center min-h-11"
              to={links.ownContinuity(locale, slug)}
            >
              {t('prompts.appoint')}
            </Link>
          ) : (
            <p className="hint">{t('prompts.tell')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
