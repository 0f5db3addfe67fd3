import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { StampField } from '~/components/stamp-field';
import { Submit } from '~/components/submit';
import { AnotherOrganization } from '~/features/organizations/lifecycle/merge/components/another-organization';
import { DuplicateList } from '~/features/organizations/lifecycle/merge/components/duplicate-list';
import {
  findDuplicates,
  type Duplicate,
} from '~/features/organizations/lifecycle/merge/find-duplicates.server';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { listCountryChoices } from '~/features/organizations/editing/editing.server';
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
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, 'organization.administer');
  const locale = requireLocale(params);
  const title = translator(locale, 'organizationsAdmin')('new.title');
  return { page: { title, indexed: false }, countries: await listCountryChoices(locale) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'organization.administer');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, newOrganizationSchema);
    const answered = (
      result: SubmissionResult<string[]>,
      duplicates: Duplicate[] = [],
      isAlike = duplicates.length > 0,
    ) => data({ result, duplicates, isAlike }, { status: 400 });
    if (submission.status !== 'success') return answered(submission.reply());
    const duplicates = await findDuplicates(actor, { name: submission.value.ownName });
    if (duplicates.length > 0 && !submission.value.another)
      return answered(submission.reply({ formErrors: ['maybeThere'] }), duplicates);
    const outcome = await createOrganization(actor, submission.value);
    switch (outcome.status) {
      case 'created':
        return redirect(`${links.adminOrganization(locale, outcome.slug)}?created=1`, 303);
      case 'alike':
        return answered(submission.reply({ formErrors: ['nameAlike'] }), duplicates, true);
      case 'invalid':
        return answered(submission.reply({ fieldErrors: outcome.errors }), duplicates);
      case 'not-found':
        throw new Response(null, { status: 404 });
    }
  });
}

export const meta = pageMeta;

export default function OrganizationNewPage() {
  const { countries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organizationsAdmin');
  const locale = useLocale();
  const answer = useActionData<typeof action>();
  const duplicates = answer?.duplicates ?? [];
  const [form, fields] = useForm<NewOrganization>({
    lastResult: answer?.result ?? null,
    defaultValue: { nameLocale: locale },
  });
  return (
    <>
      <PageHead
        crumb={<Link to={links.adminOrganizations(locale)}>{t('title')}</Link>}
        title={t('new.title')}
        lead={t('new.lead')}
      />
      <Form method="post" className="form" {...getFormProps(form)}>
        <StampField />
        <ErrorSummary form={form} />
        <DuplicateList duplicates={duplicates} />
        {answer?.isAlike && <AnotherOrganization />}
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
        <Submit>{t('new.create')}</Submit>
      </Form>
    </>
  );
}
