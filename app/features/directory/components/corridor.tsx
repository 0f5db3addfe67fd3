import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CorridorStage } from '../front-page.server';

/** The stages of the corridor in the order of a journey, each with a link to the organizations that work in it. */
export function Corridor({ stages }: { stages: readonly CorridorStage[] }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  return (
    <ol className="corridor">
      {stages.map(({ slug, name, description, organizations }) => (
        <li key={slug}>
          <h3>
            <Link to={links.directory(locale, { stage: slug })}>
              <bdi>{name}</bdi>
            </Link>
          </h3>
          <p>{description}</p>
          <p className="text-ink-soft">
            {organizations > 0
              ? t('corridor.organizations', { count: organizations })
              : t('corridor.nobody')}
          </p>
        </li>
      ))}
    </ol>
  );
}
