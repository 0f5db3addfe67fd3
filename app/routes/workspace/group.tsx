import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { PlainText } from '~/components/plain-text';
import { SavedNotice } from '~/components/saved-notice';
import { actOnGroup } from '~/features/groups/act-on-group.server';
import { GroupBody } from '~/features/groups/components/group-body';
import { GroupMembers } from '~/features/groups/components/group-members';
import { HearOfGroup, JoinForm, ManageGroup } from '~/features/groups/components/group-side';
import { listAddable, readGroup } from '~/features/groups/group-page.server';
import { groupActionSchema } from '~/features/groups/groups.schema';
import { dayOf } from '~/i18n/days';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const group = await readGroup(actor, slug, locale);
  if (!group) throw denied(actor, 'read.network', slug);
  return {
    page: { title: group.name.text, indexed: false },
    group,
    organizations: organizationChoices(actor, locale),
    addable: group.can.coordinate ? await listAddable(slug, locale) : [],
    today: dayOf(now()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const submission = await readSubmission(request, groupActionSchema);
  const what = String(submission.payload['do'] ?? '');
  if (submission.status !== 'success')
    return data({ do: what, result: submission.reply() }, { status: 400 });
  const outcome = await actOnGroup(actor, slug, submission.value);
  if (outcome === 'not-found') throw denied(actor, 'group.take-part', slug);
  if (outcome === 'left') return redirect(`${links.groups(locale)}?left=1`, 303);
  if (outcome !== 'done')
    return data({ do: what, result: submission.reply({ fieldErrors: outcome }) }, { status: 400 });
  return redirect(links.group(locale, slug, { done: what }), 303);
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

const deeds =
  'join leave level accept remove coordinate add-organization close reopen add take-out saved';

export default function GroupPage() {
  const { group, organizations, addable, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('groups');
  const [search] = useSearchParams();
  const done = search.get('done') ?? '';
  const resultOf = (what: string) => (refused?.do === what ? refused.result : null);
  const isAsked = done === 'join' && group.asked.some(({ isOwn }) => isOwn);
  return (
    <>
      <PageHead
        crumb={<Link to={links.groups(useLocale())}>{t('title')}</Link>}
        title={<Foreign value={group.name} />}
      >
        <p className="where">
          {/* i18n keys: groups:access.* */}
          {t(`access.${group.access}`)}
          {group.isClosed && <> · {t('isClosed')}</>}
        </p>
        {/* i18n keys: groups:done.* */}
        {deeds.split(' ').includes(done) && !refused && (
          <SavedNotice>{t(isAsked ? 'done.ask' : `done.${done}`)}</SavedNotice>
        )}
      </PageHead>
      <div className="two">
        <div>
          <section className="pb-6" aria-labelledby="charter">
            <h2 className="mb-2" id="charter">
              {t('charter')}
            </h2>
            {group.charter ? (
              <PlainText text={group.charter.text} lang={group.charter.locale} />
            ) : (
              <p className="hint">{t('noCharter')}</p>
            )}
          </section>
          <GroupBody group={group} today={today} result={resultOf('add')} />
        </div>
        <aside>
          <GroupMembers group={group} />
          {group.can.join && (
            <JoinForm group={group} organizations={organizations} result={resultOf('join')} />
          )}
          {group.can.hear && <HearOfGroup group={group} />}
          {group.can.coordinate && (
            <ManageGroup group={group} addable={addable} result={resultOf('add-organization')} />
          )}
        </aside>
      </div>
    </>
  );
}
