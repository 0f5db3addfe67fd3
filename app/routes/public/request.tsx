import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { actOnRequest } from '~/features/requests/act-on-request.server';
import { RequestThread } from '~/features/requests/components/request-thread';
import { RequestHead } from '~/features/requests/components/request-head';
import { readRequest } from '~/features/requests/request-page.server';
import { requestActionSchema } from '~/features/requests/requests.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { readActor, requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

// Visitors' pages have no script; partners' warn of case data as they type.
export const handle = { hydrate: 'signed in' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const page = new URL(request.url).searchParams.get('page');
  const view = await readRequest(actor, slug, page, locale);
  if (!view) throw denied(actor, 'read.network', slug);
  const title = view.first?.text?.subject ?? translator(locale, 'requests')('list.title');
  const isPublic = view.audience === 'public' || view.isAnswered;
  return {
    page: { title, indexed: isPublic, ...(view.page > 1 && { query: { page: view.page } }) },
    request: view,
    organizations: actor.kind === 'person' ? organizationChoices(actor, locale) : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, requestActionSchema);
    const answer = (result: ReturnType<typeof submission.reply>) =>
      data({ do: form.get('do'), result }, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const input = submission.value;
    const texts =
      input.do === 'answer'
        ? { text: input.text }
        : input.do === 'close'
          ? { learnt: input.learnt }
          : {};
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await actOnRequest(actor, slug, input, locale);
    if (outcome === 'not-found') throw denied(actor, 'request.answer', slug);
    if (outcome === 'closed') return answer(submission.reply({ formErrors: ['requestClosed'] }));
    if (outcome !== 'done') return answer(submission.reply({ fieldErrors: outcome }));
    return redirect(links.request(locale, slug, { done: input.do }), 303);
  });
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

export default function RequestPage() {
  const { request, organizations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('requests');
  const [search] = useSearchParams();
  const done = search.get('done');
  const known = [
    'answer',
    'decline',
    'accept',
    'not-needed',
    'close',
    'renew',
    'consent',
    'report',
    'follow',
    'wish',
    'asked',
    'saved',
  ];
  return (
    <>
      <p className="crumbs">
        <Link to={links.requestList(useLocale())}>{t('list.title')}</Link>
      </p>
      <RequestHead request={request} />
      {/* i18n keys: requests:done.* */}
      {done && known.includes(done) && !refused && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
      <RequestThread
        request={request}
        organizations={organizations}
        refused={refused ? { do: String(refused.do), result: refused.result } : null}
      />
    </>
  );
}
