import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { DiscussForm } from '~/features/groups/components/discuss-form';
import { readGroup } from '~/features/groups/group-page.server';
import { discussSchema } from '~/features/groups/groups.schema';
import { startDiscussion } from '~/features/groups/start-discussion.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export const handle = longForm;

const groupIn = (request: Request) => new URL(request.url).searchParams.get('group');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'group.take-part', 'somewhere');
  const locale = requireLocale(params);
  const slug = groupIn(request);
  const group = slug ? await readGroup(actor, slug, locale) : null;
  if (slug && !group?.can.write) throw denied(actor, 'group.take-part', slug);
  const title = translator(locale, 'groups')('discuss.title');
  return {
    page: { title, indexed: false },
    organizations: organizationChoices(actor, locale),
    group: group && { slug: group.slug, name: group.name.text },
  };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'group.take-part', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, discussSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const { title, text } = submission.value;
    const asked = caseDataErrors(submission.payload, { title, text });
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const outcome = await startDiscussion(actor, groupIn(request), submission.value, locale);
    if (outcome.status === 'invalid')
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    if (outcome.status !== 'started') throw denied(actor, 'group.take-part', '');
    return redirect(links.discussion(locale, outcome.slug, { done: 'start' }), 303);
  });
});

export const meta = pageMeta;

export default function DiscussPage() {
  const { organizations, group } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('groups');
  const locale = useLocale();
  return (
    <>
      <PageHead
        crumb={
          group ? (
            <Link to={links.group(locale, group.slug)}>{group.name}</Link>
          ) : (
            <Link to={links.groups(locale)}>{t('title')}</Link>
          )
        }
        title={t('discuss.title')}
        lead={t(group ? 'discuss.inGroup' : 'discuss.inNetwork')}
      />
      <DiscussForm organizations={organizations} result={answer ?? null} />
    </>
  );
}
