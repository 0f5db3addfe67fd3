import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { answerSchema } from '~/features/library/access/access.schema';
import { answerRequest, listRequests } from '~/features/library/access/answers.server';
import { ReceivedRequests, SentRequests } from '~/features/library/access/components/request-list';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { readSubmission } from '~/platform/http/submission.server';

const outcomes = ['grant', 'decline', 'revoke', 'asked'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const requests = await listRequests(actor, locale);
  const done = new URL(request.url).searchParams.get('done');
  return {
    page: { title: translator(locale, 'access')('requests.title'), indexed: false },
    requests,
    answers: actor.memberships.length > 0,
    done: outcomes.find((one) => one === done),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const submission = await readSubmission(request, answerSchema);
  // The page offers only valid choices.
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const texts = 'note' in submission.value ? { note: submission.value.note } : {};
  const errors = caseDataErrors(submission.payload, texts);
  if (errors) {
    const result = submission.reply({ fieldErrors: errors });
    return data({ id: submission.value.id, result }, { status: 400 });
  }
  if (!(await answerRequest(actor, submission.value)))
    throw denied(actor, 'resource.answer', submission.value.id);
  return redirect(links.requests(locale, { done: submission.value.do }), 303);
}

export const meta = pageMeta;

export default function RequestsPage() {
  const { requests, answers, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('access');
  return (
    <>
      <PageHead title={t('requests.title')} lead={t('requests.lead')}>
        {/* i18n keys: access:done.* */}
        {done && !refused && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
      </PageHead>
      {answers && (
        <section className="section" aria-labelledby="received">
          <h2 id="received">{t('requests.received')}</h2>
          <ReceivedRequests requests={requests.received} refused={refused} />
        </section>
      )}
      <section className="section" aria-labelledby="sent">
        <h2 id="sent">{t('requests.sent')}</h2>
        <SentRequests requests={requests.sent} />
      </section>
    </>
  );
}
