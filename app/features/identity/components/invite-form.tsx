import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { useForeignLang, type Named } from '~/components/own-name';
import { StampField } from '~/components/stamp-field';
import { Submit } from '~/components/submit';
import { localeName, locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { organizationRoles, roles } from '../accounts.schema';

/**
 * Invites somebody into a role. `organization` is the preselected slug; without `organizations` to choose
 * from, the invitation is for the page's own organization.
 */
export function InviteForm({
  organizations,
  organization,
  lastResult,
}: {
  organizations?: (Named & { slug: string })[];
  organization: string;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation(['admin', 'accounts']);
  const locale = useLocale();
  const lang = useForeignLang();
  const [form, fields] = useForm<{
    email: string;
    role: string;
    organization: string;
    locale: string;
  }>({ id: 'invite', lastResult, defaultValue: { role: 'staff', organization, locale } });
  // i18n keys: accounts:roles.*
  return (
    <section className="section" aria-labelledby="new">
      <h2 id="new">{t('invitations.new')}</h2>
      <Form method="post" className="form" {...getFormProps(form)}>
        <StampField />
        <input type="hidden" name="intent" value="invite" />
        <ErrorSummary form={form} title={t('invitations.refused')} />
        <TextField
          field={fields.email}
          label={t('accounts:fields.email')}
          type="email"
          autoComplete="off"
          inputMode="email"
          required
        />
        <div className="pair">
          <SelectField
            field={fields.role}
            label={t('invitations.role')}
            choices={(organizations ? roles : organizationRoles).map((value) => ({
              value,
              name: t(`accounts:roles.${value}`),
            }))}
          />
          {organizations && (
            <SelectField
              field={fields.organization}
              label={t('invitations.organization')}
              empty={t('invitations.noOrganization')}
              choices={organizations.map(({ slug, name, nameLocale }) => ({
                value: slug,
                name,
                lang: lang(nameLocale),
              }))}
            />
          )}
          <SelectField
            field={fields.locale}
            label={t('invitations.language')}
            choices={locales.map((value) => ({ value, name: localeName(value) }))}
          />
        </div>
        <Submit>{t('invitations.submit')}</Submit>
      </Form>
    </section>
  );
}
