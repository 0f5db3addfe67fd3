import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useForeignLang, type Named } from '~/components/own-name';
import { auditActions, type AuditQuery } from '../audit.schema';

/** Narrows the log to an action, an organization, or both; a person stays chosen. */
export function AuditFilters({
  query,
  organizations,
}: {
  query: Pick<AuditQuery, 'action' | 'organization' | 'person'>;
  organizations: (Named & { slug: string })[];
}) {
  const { t } = useTranslation('audit');
  const lang = useForeignLang();
  // i18n keys: audit:actions.*
  return (
    <Form
      className="actions items-end"
      role="search"
      aria-label={t('filters')}
      key={`${query.action} ${query.organization}`}
    >
      {query.person && <input type="hidden" name="person" value={query.person} />}
      <div className="field">
        <label htmlFor="action">{t('action')}</label>
        <select className="input" id="action" name="action" defaultValue={query.action ?? ''}>
          <option value="">{t('anyAction')}</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {t(`actions.${action}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="organization">{t('organization')}</label>
        <select
          className="input"
          id="organization"
          name="organization"
          defaultValue={query.organization}
        >
          <option value="">{t('anyOrganization')}</option>
          {organizations.map(({ slug, name, nameLocale }) => (
            <option key={slug} value={slug} lang={lang(nameLocale)}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className="button" type="submit">
        {t('submit')}
      </button>
    </Form>
  );
}
