import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { listProposals } from '~/features/agenda/recommendations/recommendation-choices.server';
import { decideSchema, limits } from '~/features/agenda/recommendations/recommendations.schema';
import { decideRecommendation } from '~/features/agenda/recommendations/write-recommendation.server';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'recommendation.publish');
  const locale = requireLocale(params);
  const title = translator(locale, 'recommendations')('admin.title');
  const isDone = new URL(request.url).searchParams.has('done');
  return {
    page: { title, indexed: false },
    proposals: (await listProposals(actor, locale)) ?? [],
    isDone,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'recommendation.publish');
  const locale = requireLocale(params);
  const submission = await readSubmission(request, decideSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  await decideRecommendation(actor, submission.value);
  return redirect(links.adminRecommendations(locale, { done: submission.value.do }), 303);
}

export const meta = pageMeta;

export default function AdminRecommendationsPage() {
  const { proposals, isDone } = useLoaderData<typeof loader>();
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('admin.title')} lead={t('admin.lead', { count: proposals.length })}>
        {isDone && <SavedNotice>{t('admin.done')}</SavedNotice>}
      </PageHead>
      <ul>
        {proposals.map(({ slug, symbol, place, text, organization, proposedAt }) => (
          <li key={slug} className="border-b border-line py-4">
            <p className="kind">{[symbol, place].filter(Boolean).join(' · ')}</p>
            <p>
              <Link to={links.recommendation(locale, slug)}>
                <Foreign value={text} />
              </Link>
            </p>
            <p className="note">
              {organization && <OwnName of={organization} />} {exactDate(locale, proposedAt)}
            </p>
            <Form method="post" className="form">
              <input type="hidden" name="slug" value={slug} />
              <div className="field">
                <label htmlFor={`reason-${slug}`}>{t('admin.reason')}</label>
                <input
                  className="input"
                  id={`reason-${slug}`}
                  name="reason"
                  maxLength={limits.title}
                />
              </div>
              <p className="actions">
                <button className="button" name="do" value="publish">
                  {t('admin.publish')}
                </button>
                <button className="button button-quiet" name="do" value="decline">
                  {t('admin.decline')}
                </button>
              </p>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
