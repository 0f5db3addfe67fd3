import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, type Named } from '~/components/own-name';
import { Sentence, unfilled } from '~/components/sentence';
import type { OrganizationRole } from '~/platform/auth/actor';
import { organizationRoles } from '../accounts.schema';

interface RoleRow {
  organizationId: string;
  organization: Named;
  role: OrganizationRole;
}

/** Forms to change a person's role in each of their organizations. */
export function PersonRoles({ roles }: { roles: RoleRow[] }) {
  const { t } = useTranslation('admin');
  return (
    <section className="section" aria-labelledby="roles">
      <h2 id="roles">{t('person.roles')}</h2>
      {roles.length === 0 && <p>{t('person.noRoles')}</p>}
      {roles.map((row) => (
        <RoleForm key={`${row.organizationId} ${row.role}`} row={row} />
      ))}
    </section>
  );
}

function RoleForm({ row }: { row: RoleRow }) {
  const { t } = useTranslation(['admin', 'accounts']);
  const id = `role-${row.organizationId}`;
  // i18n keys: accounts:roles.*
  return (
    <Form method="post" className="actions mt-4 items-end">
      <input type="hidden" name="intent" value="role" />
      <input type="hidden" name="organizationId" value={row.organizationId} />
      <div className="field flex-1">
        <label htmlFor={id}>
          <Sentence
            text={t('person.role', unfilled)}
            parts={{ organization: <OwnName of={row.organization} /> }}
          />
        </label>
        <select className="input" id={id} name="role" defaultValue={row.role}>
          {organizationRoles.map((role) => (
            <option key={role} value={role}>
              {t(`accounts:roles.${role}`)}
            </option>
          ))}
          <option value="none">{t('person.none')}</option>
        </select>
      </div>
      <button className="button button-quiet" type="submit">
        {t('person.save')}
      </button>
    </Form>
  );
}
