import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { listAlertFacts } from '~/features/alerts/alert-choices.server';
import { parseAlertQuery } from '~/features/alerts/alert-query.schema';
import { FollowedList, FollowForm } from '~/features/alerts/components/following';
import { changeFollowed, listFollowed } from '~/features/alerts/following.server';
import { followingSchema } from '~/features/alerts/following.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const { country, border, stage, area } = parseAlertQuery(new URL(request.url).searchParams);
  const title = translator(locale, 'alerts')('following.title');
  return {
    page: { title, indexed: false },
    followed: await listFollowed(actor, locale),
    facts: await listAlertFacts(locale),
    values: { country, border, stage, area },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const submission = parseSubmission(await readForm(request, { mostFields: 200 }), followingSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const outcome = await changeFollowed(actor, submission.value);
  if (outcome === 'not-found') throw denied(actor, 'read.network');
  if (outcome === 'most')
    return data(submission.reply({ formErrors: ['mostFollowed'] }), { status: 400 });
  const done = submission.value.do === 'add' ? 'saved' : 'removed';
  return redirect(links.followedAlerts(locale, { done }), 303);
}

export const meta = pageMeta;

export default function FollowedAlertsPage() {
  const { followed, facts, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const [search] = useSearchParams();
  const done = search.get('done');
  return (
    <>
      <PageHead
        crumb={<Link to={links.ownMail(locale)}>{t('following.back')}</Link>}
        title={t('following.title')}
        lead={t('following.lead')}
      >
        {!result && (done === 'saved' || done === 'removed') && (
          // i18n keys: alerts:following.*
          <SavedNotice key={followed.length}>{t(`following.${done}`)}</SavedNotice>
        )}
      </PageHead>
      <FollowedList followed={followed} />
      <section className="section" aria-labelledby="add-title">
        <h2 id="add-title">{t('following.add')}</h2>
        <FollowForm key={followed.length} facts={facts} values={values} result={result ?? null} />
      </section>
    </>
  );
}
