import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import type { OrganizationRole } from '~/platform/auth/actor';

interface Membership {
  organizationId: string;
  name: string;
  nameLocale: string;
  role: OrganizationRole;
}

/** The organizations that a person belongs to, each with a button to leave it. */
export function OwnMemberships({
  memberships,
  refused,
}: {
  memberships: Membership[];
  /** id of the organization that would be left without an administrator */
  refused: string | undefined;
}) {
  const { t } = useTranslation(['members', 'accounts']);
  if (memberships.length === 0) return null;
  // i18n keys: accounts:roles.*
  return (
    <section className="section" aria-labelledby="organizations">
      <h2 id="organizations">{t('own.title')}</h2>
      <ul className="plain-list">
        {memberships.map((one) => (
          <li key={one.organizationId}>
            <p>
              <strong>
                <OwnName of={one} />
              </strong>
            </p>
            <p className="where">{t(`accounts:roles.${one.role}`)}</p>
            {refused === one.organizationId && (
              <p className="notice notice-warn" role="alert">
                {t('own.last')}
              </p>
            )}
            <details>
              <summary className="min-h-11 py-2">{t('own.leave')}</summary>
              <p>{t('own.leaveText')}</p>
              <Form method="post" className="actions">
                <input type="hidden" name="intent" value="leave" />
                <input type="hidden" name="organizationId" value={one.organizationId} />
                <button className="button button-danger">
                  {t('own.confirm', { name: one.name })}
                </button>
              </Form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
