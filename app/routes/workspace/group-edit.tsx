import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { GroupForm } from '~/features/groups/components/group-form';
import { getGroupForEditing } from '~/features/groups/group-page.server';
import { groupSchema } from '~/features/groups/groups.schema';
import { updateGroup } from '~/features/groups/save-group.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { readSubmission } from '~/platform/http/submission.server';

export const handle = longForm;

async function requireGroup(request: Request, params: LoaderFunctionArgs['params']) {
  const actor = await requirePermission(request, 'read.network');
  const slug = params['slug'] ?? '';
  const group = await getGroupForEditing(actor, slug);
  if (!group) throw denied(actor, 'group.take-part', slug);
  return { actor, group, locale: requireLocale(params) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { group, locale } = await requireGroup(request, params);
  const title = translator(locale, 'groups')('form.editTitle');
  return { page: { title, indexed: false }, group };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const { actor, group, locale } = await requireGroup(request, params);
  const submission = await readSubmission(request, groupSchema);
  const answer = (status: number, errors?: Record<string, string[]>) => {
    const result = submission.reply(errors ? { fieldErrors: errors } : {});
    return data({ result, isConflict: status === 409 }, { status });
  };
  if (submission.status !== 'success') return answer(400);
  const texts = textsOf(submission.value, 'name', 'charter');
  const before = textsOf(group.values, 'name', 'charter');
  const asked = caseDataErrors(submission.payload, texts, before);
  if (asked) return answer(400, asked);
  const outcome = await updateGroup(actor, group.slug, submission.value);
  if (outcome.status === 'conflict') return answer(409);
  if (outcome.status !== 'saved') throw new Response(null, { status: 404 });
  return redirect(links.group(locale, group.slug, { done: 'saved' }), 303);
});

export const meta = pageMeta;

export default function GroupEditPage() {
  const { group } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('groups');
  const { values, slug } = group;
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.group(useLocale(), slug)}>
            {Object.values(values.name).find(Boolean) ?? t('title')}
          </Link>
        }
        title={t('form.editTitle')}
      />
      {answer?.isConflict && (
        <div className="notice notice-warn my-3" role="alert">
          <p>{t('form.conflict')}</p>
          {Object.entries(values.name).map(([locale, name]) => (
            <p key={locale} lang={locale}>
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              {values.charter[locale]}
            </p>
          ))}
        </div>
      )}
      <GroupForm
        key={values.version}
        values={values}
        result={answer?.result ?? null}
        submit={t('form.save')}
      />
    </>
  );
}
