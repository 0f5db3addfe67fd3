import { getFormProps, useForm } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { pageMeta } from '~/components/page-meta';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { listCountryChoices } from '~/features/organizations/editing.server';
import {
  newOrganizationSchema,
  type NewOrganization,
} from '~/features/organizations/organizations.schema';
import { links } from '~/i18n/links';
import { localeName, locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, 'organization.administer');
  const locale = requireLocale(params);
  const title = translator(locale, 'organizationsAdmin')('new.title');
  return { page: { title, indexed: false }, countries: await listCountryChoices(locale) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'organization.administer');
  const locale = requireLocale(params);
  const submission = await readSubmission(request, newOrganizationSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const outcome = await createOrganization(actor, submission.value);
  switch (outcome.status) {
    case 'created':
      return redirect(`${links.adminOrganization(locale, outcome.slug)}?created=1`, 303);
    case 'invalid':
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    case 'not-found':
      throw new Response(null, { status: 404 });
  }
}

export const meta = pageMeta;

export default function OrganizationNewPage() {
  const { countries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organizationsAdmin');
  const locale = useLocale();
  const [form, fields] = useForm<NewOrganization>({
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { nameLocale: locale },
  });
  return (
    <>
      <p className="crumbs">
        <Link to={links.adminOrganizations(locale)}>{t('title')}</Link>
      </p>
      <div className="hero">
        <h1>{t('new.title')}</h1>
        <p className="lead">{t('new.lead')}</p>
      </div>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <TextField field={fields.ownName} label={t('new.ownName')} />
        <SelectField
          field={fields.nameLocale}
          label={t('new.nameLocale')}
          choices={locales.map((value) => ({ value, name: localeName(value) }))}
        />
        <SelectField
          field={fields.country}
          label={t('new.country')}
          choices={countries}
          empty={t('new.choose')}
        />
        <TextField field={fields.slug} label={t('new.slug')} hint={t('new.slugHint')} />
        <p className="actions">
          <button className="button">{t('new.create')}</button>
        </p>
      </Form>
    </>
  );
}
