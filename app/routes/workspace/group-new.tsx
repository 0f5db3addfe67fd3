import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { GroupForm } from '~/features/groups/components/group-form';
import { groupSchema } from '~/features/groups/groups.schema';
import { foundGroup } from '~/features/groups/save-group.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export const handle = longForm;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'group.take-part', 'somewhere');
  const locale = requireLocale(params);
  const title = translator(locale, 'groups')('form.newTitle');
  return { page: { title, indexed: false }, organizations: organizationChoices(actor, locale) };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'group.take-part', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, groupSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const asked = caseDataErrors(submission.payload, textsOf(submission.value, 'name', 'charter'));
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const outcome = await foundGroup(actor, submission.value);
    if (outcome.status === 'invalid')
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    if (outcome.status !== 'saved') throw new Response(null, { status: 404 });
    return redirect(links.group(locale, outcome.slug, { done: 'saved' }), 303);
  });
});

export const meta = pageMeta;

export default function GroupNewPage() {
  const { organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('groups');
  return (
    <>
      <PageHead
        crumb={<Link to={links.groups(useLocale())}>{t('title')}</Link>}
        title={t('form.newTitle')}
        lead={t('form.newLead')}
      />
      <GroupForm
        values={{}}
        organizations={organizations}
        result={answer ?? null}
        submit={t('form.submit')}
      />
    </>
  );
}
