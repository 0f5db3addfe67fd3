import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OrganizationRole } from '~/platform/auth/actor';
import { organizationRoles } from '../accounts.schema';

interface Member {
  id: string;
  name: string;
  email: string;
  role: OrganizationRole;
  isDisabled: boolean;
  /** in words */
  since: string;
}

/** The people of an organization, each with forms to change their role or remove them. */
export function MemberList({ members, canChange }: { members: Member[]; canChange: boolean }) {
  const { t } = useTranslation('members');
  return (
    <section className="section" aria-labelledby="members">
      <h2 id="members">{t('list')}</h2>
      {members.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list">
        {members.map((member) => (
          <MemberItem key={`${member.id} ${member.role}`} member={member} canChange={canChange} />
        ))}
      </ul>
    </section>
  );
}

function MemberItem({ member, canChange }: { member: Member; canChange: boolean }) {
  const { t } = useTranslation(['members', 'accounts']);
  const { id, name, email, role, since, isDisabled } = member;
  // i18n keys: accounts:roles.*
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {isDisabled && <span className="old">{t('disabled')}</span>}
      </p>
      <p className="where">
        {t(`accounts:roles.${role}`)} · {email} · {t('since', { date: since })}
      </p>
      {canChange && (
        <details>
          <summary className="min-h-11 py-2">{t('change')}</summary>
          <Form method="post" className="actions items-end">
            <input type="hidden" name="intent" value="role" />
            <input type="hidden" name="personId" value={id} />
            <div className="field flex-1">
              <label htmlFor={`role-${id}`}>{t('role', { name })}</label>
              <select className="input" id={`role-${id}`} name="role" defaultValue={role}>
                {organizationRoles.map((one) => (
                  <option key={one} value={one}>
                    {t(`accounts:roles.${one}`)}
                  </option>
                ))}
                <option value="none">{t('remove')}</option>
              </select>
            </div>
            <button className="button button-quiet">{t('save')}</button>
          </Form>
        </details>
      )}
    </li>
  );
}
