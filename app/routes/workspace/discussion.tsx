import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { actOnDiscussion } from '~/features/groups/act-on-discussion.server';
import { DiscussionThread } from '~/features/groups/components/discussion-thread';
import { readDiscussion } from '~/features/groups/discussion-page.server';
import { discussionActionSchema } from '~/features/groups/groups.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const page = new URL(request.url).searchParams.get('page');
  const discussion = await readDiscussion(actor, slug, page, locale);
  if (!discussion) throw denied(actor, 'read.network', slug);
  const title = discussion.first?.text?.subject ?? translator(locale, 'groups')('title');
  return {
    page: { title, indexed: false },
    discussion,
    organizations: organizationChoices(actor, locale),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, discussionActionSchema);
    const answer = (result: ReturnType<typeof submission.reply>) =>
      data({ do: form.get('do'), result }, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const input = submission.value;
    const texts = 'text' in input ? { text: input.text } : {};
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await actOnDiscussion(actor, slug, input, locale);
    if (outcome === 'not-found') throw denied(actor, 'group.take-part', slug);
    if (outcome === 'closed') return answer(submission.reply({ formErrors: ['requestClosed'] }));
    if (outcome !== 'done') return answer(submission.reply({ fieldErrors: outcome }));
    return redirect(links.discussion(locale, slug, { done: input.do }), 303);
  });
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

const deeds = 'answer decide close reopen report follow wish start saved';

export default function DiscussionPage() {
  const { discussion, organizations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('groups');
  const locale = useLocale();
  const [search] = useSearchParams();
  const done = search.get('done') ?? '';
  const { group, first } = discussion;
  const title = first?.text
    ? { text: first.text.subject, locale: first.text.locale }
    : { text: t('title'), locale };
  return (
    <>
      <PageHead
        crumb={
          group ? (
            <Link to={links.group(locale, group.slug)}>
              <bdi>{group.name.text}</bdi>
            </Link>
          ) : (
            <Link to={links.groups(locale)}>{t('discussion.back')}</Link>
          )
        }
        title={<Foreign value={title} />}
      >
        {/* i18n keys: groups:done.* */}
        {deeds.split(' ').includes(done) && !refused && (
          <SavedNotice>{t(`done.${done}`)}</SavedNotice>
        )}
      </PageHead>
      <DiscussionThread
        discussion={discussion}
        organizations={organizations}
        refused={refused ? { do: String(refused.do), result: refused.result } : null}
      />
    </>
  );
}
