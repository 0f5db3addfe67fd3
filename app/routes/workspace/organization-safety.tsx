import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { readWithheldTexts } from '~/features/organizations/profile/withheld-profile.server';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { changeSafety } from '~/features/protection/change-safety.server';
import { RaisedRisk } from '~/features/protection/components/raised-risk';
import { ReasonForm } from '~/features/protection/components/reason-form';
import { HideForm } from '~/features/protection/components/hide-form';
import { Release, HidingFacts } from '~/features/protection/components/hidden-organization';
import { needsProof, safetySchema } from '~/features/protection/protection.schema';
import { getSafety } from '~/features/protection/safety.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { noSessionCookie } from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireSafety(request: Request, params: LoaderFunctionArgs['params']) {
  const actor = await requireActor(request);
  const locale = requireLocale(params);
  const safety = await getSafety(actor, params['slug'] ?? '', locale);
  if (!safety) throw denied(actor, 'organization.hide-for-safety');
  return { actor, locale, safety };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { locale, safety } = await requireSafety(request, params);
  const title = translator(locale, 'protection')('title');
  const texts = safety.texts ? await readWithheldTexts(safety.slug) : [];
  return { page: { title, indexed: false }, safety, texts };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, locale, safety } = await requireSafety(request, params);
  const form = await readForm(request);
  const submission = parseSubmission(form, safetySchema);
  if (submission.status !== 'success')
    return data({ result: submission.reply(), isChanged: false }, { status: 400 });
  const input = submission.value;
  if (needsProof.has(input.do)) await requireConfirmed(actor, form);
  if (!(await changeSafety(actor, safety.slug, input)))
    return data({ result: submission.reply(), isChanged: true }, { status: 409 });
  const own = links.ownSafety(locale, safety.slug);
  if (input.do === 'hide' && !safety.isNetwork) {
    // Hiding the organization ended the actor's session with all others.
    setResponseCookie(noSessionCookie());
    return redirect(links.login(locale, { ended: 'hidden', returnTo: own }), {
      status: 303,
      headers: { 'Clear-Site-Data': '"cache", "storage"' },
    });
  }
  return redirect(`${own}?saved=1`, 303);
}

export const meta = pageMeta;

export default function OrganizationSafetyPage() {
  const { safety, texts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('protection');
  const [search] = useSearchParams();
  const locale = useLocale();
  const { hiding } = safety;
  return (
    <>
      <PageHead title={t('title')} of={safety} lead={t('lead')} help="hide">
        <p>
          <Link className="inline-flex min-h-11 items-center" to={links.safety(locale)}>
            {t('more')}
          </Link>
        </p>
        {answer?.isChanged && (
          <p className="notice notice-warn mt-3" role="alert">
            {t('changed')}
          </p>
        )}
        {search.has('saved') && !answer && <SavedNotice>{t('saved')}</SavedNotice>}
      </PageHead>
      {hiding ? (
        <>
          <HidingFacts hiding={hiding} />
          {(hiding.reason === '' || answer?.result) && (
            <ReasonForm lastResult={answer?.result ?? null} />
          )}
          <Release hiding={hiding} />
        </>
      ) : (
        <HideForm organization={safety} isNetwork={safety.isNetwork} />
      )}
      {(!hiding || safety.isNetwork) && <RaisedRisk safety={safety} texts={texts} />}
    </>
  );
}
