import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { OwnNames } from '../named-contacts.server';

/** Where a person's name is shown, to whom and since when, each with a button to hide it. */
export function ShownNames({ organizations }: { organizations: OwnNames }) {
  const { t } = useTranslation('ownName');
  const locale = useLocale();
  const rows = organizations.flatMap(({ shown, ...organization }) =>
    shown.map((one) => ({ ...one, organization })),
  );
  return (
    <section className="section" aria-labelledby="shown">
      <h2 id="shown">{t('shown.title')}</h2>
      {rows.length === 0 && <p>{t('shown.none')}</p>}
      <ul className="plain-list">
        {rows.map(({ organization, role, name, audience, consentedAt }) => (
          <li key={`${organization.slug}/${role.slug}`}>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              · <bdi>{role.name}</bdi> · <OwnName of={organization} />
            </p>
            {/* i18n keys: ownName:audience.* */}
            <p className="where">
              {t(`audience.${audience}`)}
              {' · '}
              {t('shown.since', { date: exactDate(locale, consentedAt) })}
            </p>
            <Form method="post">
              <input type="hidden" name="place" value={`${organization.slug}/${role.slug}`} />
              <button className="link-button" name="intent" value="hide">
                {t('shown.hide')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
