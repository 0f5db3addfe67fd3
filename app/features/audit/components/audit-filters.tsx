import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useForeignLang, type Named } from '~/components/own-name';
import { actionsOf, auditGroupNames, auditOutcomes, type AuditQuery } from '../audit.schema';

export interface FilterChoices {
  /** empty for an organization's own log */
  organizations: (Named & { slug: string })[];
  people: { id: string; name: string; isDeleted: boolean }[];
}

/** The filters of the log; an entry must match all of them. */
export function AuditFilters({ query, choices }: { query: AuditQuery; choices: FilterChoices }) {
  const { t } = useTranslation('audit');
  const { page: _, ...filters } = query;
  return (
    <Form
      className="grid gap-3 items-end sm:grid-cols-2 lg:grid-cols-3"
      role="search"
      autoComplete="off"
      aria-label={t('filters')}
      key={JSON.stringify(filters)}
    >
      <Actions chosen={query.action} />
      <Outcomes chosen={query.outcome} />
      {choices.organizations.length > 0 && (
        <Organizations choices={choices} chosen={query.organization} />
      )}
      <People choices={choices} chosen={query.person} />
      <div className="field">
        <label htmlFor="from">{t('from')}</label>
        <input className="input" type="date" id="from" name="from" defaultValue={query.from} />
      </div>
      <div className="field">
        <label htmlFor="to">{t('to')}</label>
        <input className="input" type="date" id="to" name="to" defaultValue={query.to} />
      </div>
      <p>
        <button className="button" type="submit">
          {t('submit')}
        </button>
      </p>
    </Form>
  );
}

function Select({
  name,
  label,
  any,
  chosen,
  children,
}: {
  name: string;
  label: string;
  any: string;
  chosen: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  );
}

function Actions({ chosen }: { chosen: AuditQuery['action'] }) {
  const { t } = useTranslation('audit');
  // i18n keys: audit:actions.*, audit:groups.*
  return (
    <Select name="action" label={t('action')} any={t('anyAction')} chosen={chosen}>
      {auditGroupNames.map((group) => (
        <optgroup key={group} label={t(`groups.${group}.name`)}>
          <option value={group}>{t(`groups.${group}.all`)}</option>
          {actionsOf(group).map((action) => (
            <option key={action} value={action}>
              {t(`actions.${action}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

function Outcomes({ chosen }: { chosen: AuditQuery['outcome'] }) {
  const { t } = useTranslation('audit');
  // i18n keys: audit:outcome.*
  return (
    <Select name="outcome" label={t('result')} any={t('anyOutcome')} chosen={chosen}>
      {auditOutcomes.map((outcome) => (
        <option key={outcome} value={outcome}>
          {t(`outcome.${outcome}`)}
        </option>
      ))}
    </Select>
  );
}

function Organizations({ choices, chosen }: { choices: FilterChoices; chosen: string }) {
  const { t } = useTranslation('audit');
  const lang = useForeignLang();
  return (
    <Select
      name="organization"
      label={t('organization')}
      any={t('anyOrganization')}
      chosen={chosen}
    >
      {choices.organizations.map(({ slug, name, nameLocale }) => (
        <option key={slug} value={slug} lang={lang(nameLocale)}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function People({ choices, chosen }: { choices: FilterChoices; chosen: string | undefined }) {
  const { t } = useTranslation('audit');
  return (
    <Select name="person" label={t('person')} any={t('anyPerson')} chosen={chosen}>
      {choices.people.map(({ id, name, isDeleted }) => (
        <option key={id} value={id}>
          {isDeleted ? t('actor.deleted', { name }) : name}
        </option>
      ))}
    </Select>
  );
}
