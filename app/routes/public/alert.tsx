import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { readAlert } from '~/features/alerts/alert-page.server';
import { alertActionSchema } from '~/features/alerts/alerts.schema';
import { AlertHead } from '~/features/alerts/components/alert-head';
import { AlertPosts } from '~/features/alerts/components/alert-posts';
import { actOnAlert } from '~/features/alerts/judge-alert.server';
import { links } from '~/i18n/links';
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
  const alert = await readAlert(actor, slug, locale);
  if (!alert) throw denied(actor, 'read.network', slug);
  // What may have ended by the time that somebody finds it is not for search engines.
  return {
    page: { title: alert.title.text, indexed: false },
    alert,
    organizations: actor.kind === 'person' ? organizationChoices(actor, locale) : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, alertActionSchema);
    const answer = (result: ReturnType<typeof submission.reply>) =>
      data({ do: form.get('do'), result }, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const input = submission.value;
    const texts = 'how' in input ? { how: input.how } : 'why' in input ? { why: input.why } : {};
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await actOnAlert(actor, slug, input, locale);
    if (outcome === 'not-found') throw denied(actor, 'alert.publish', slug);
    if (outcome === 'closed') return answer(submission.reply({ formErrors: ['alertEnded'] }));
    if (outcome !== 'done') return answer(submission.reply({ fieldErrors: outcome }));
    return redirect(links.alert(locale, slug, { done: input.do }), 303);
  });
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

const known = ['published', 'confirm', 'doubt', 'cancel', 'report', 'wish', 'follow', 'saved'];

export default function AlertPage() {
  const { alert, organizations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('alerts');
  const [search] = useSearchParams();
  const done = search.get('done');
  return (
    <>
      <p className="crumbs">
        <Link to={links.alerts(useLocale())}>{t('list.title')}</Link>
      </p>
      <AlertHead alert={alert} />
      {/* i18n keys: alerts:done.* */}
      {done && known.includes(done) && !refused && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
      <AlertPosts
        alert={alert}
        organizations={organizations}
        refused={refused ? { do: String(refused.do), result: refused.result } : null}
      />
    </>
  );
}
