import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, type Choice } from '~/components/field';
import { Radios } from '~/components/radios';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { GroupView } from '../group-page.server';
import { memberKinds } from '../groups.schema';

interface JoinProps {
  group: GroupView;
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}

/** The form to join a group, or to ask for it: alone, or with all people of one's organization. */
export function JoinForm({ group, organizations, result }: JoinProps) {
  const { t } = useTranslation('groups');
  const [form, fields] = useForm<{ as: string; organization: string }>({
    id: 'join',
    lastResult: result,
  });
  return (
    <section className="section" aria-labelledby="join-title">
      <h2 id="join-title">{t('join.title')}</h2>
      {/* i18n keys: groups:accessSays.* */}
      <p className="hint">{t(`accessSays.${group.access}`)}</p>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <Radios
          field={fields.as}
          legend={t('join.as')}
          preset="person"
          // i18n keys: groups:join.*
          choices={memberKinds.map((value) => ({ value, name: t(`join.${value}`) }))}
        />
        {organizations.length > 1 && (
          <SelectField
            field={fields.organization}
            label={t('join.for')}
            choices={organizations}
            empty={t('join.choose')}
          />
        )}
        <p className="actions">
          <button className="button" name="do" value="join">
            {group.access === 'open' ? t('join.submit') : t('join.ask')}
          </button>
        </p>
      </Form>
    </section>
  );
}

/** How much a member hears of the group. */
export function HearOfGroup({ group }: { group: GroupView }) {
  const { t } = useTranslation('groups');
  return (
    <section className="section" aria-labelledby="hear">
      <h2 id="hear">{t('hear.title')}</h2>
      {group.isSilent && <p className="hint">{t('hear.is')}</p>}
      <Form method="post" className="actions">
        <input type="hidden" name="do" value="level" />
        <button className="link-button" name="level" value={group.isSilent ? 'digest' : 'none'}>
          {group.isSilent ? t('hear.digest') : t('hear.none')}
        </button>
      </Form>
    </section>
  );
}

interface ManageProps {
  group: GroupView;
  addable: readonly Choice[];
  result: SubmissionResult | null;
}

/** What coordinators do besides: add an organization, change the charter, close the group. */
export function ManageGroup({ group, addable, result }: ManageProps) {
  const { t } = useTranslation('groups');
  const [form, fields] = useForm<{ organization: string }>({ id: 'manage', lastResult: result });
  return (
    <section className="section" aria-labelledby="manage">
      <h2 id="manage">{t('manage')}</h2>
      <p className="mb-4">
        <Link
          className="inline-flex min-h-11 items-center"
          to={links.editGroup(useLocale(), group.slug)}
        >
          {t('edit')}
        </Link>
      </p>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <SelectField
          field={fields.organization}
          label={t('add')}
          choices={addable}
          empty={t('join.choose')}
        />
        <p className="actions">
          <button className="button button-quiet" name="do" value="add-organization">
            {t('addSubmit')}
          </button>
        </p>
      </Form>
      <Form method="post" className="actions mt-4">
        <button className="link-button" name="do" value={group.isClosed ? 'reopen' : 'close'}>
          {group.isClosed ? t('reopen') : t('close')}
        </button>
      </Form>
    </section>
  );
}
