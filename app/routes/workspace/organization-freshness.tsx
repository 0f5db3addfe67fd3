import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { OwnGroups } from '~/features/organizations/freshness/components/own-groups';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { getOwnFreshness } from '~/features/organizations/freshness/own-freshness.server';
import { verifyOrganization } from '~/features/organizations/verify-organization.server';
import { confirmSchema } from '~/features/organizations/freshness/reminders.schema';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const profile = await getOwnFreshness(actor, slug);
  if (!profile) throw await deniedOrganization(actor, 'profile.edit', slug);
  const title = translator(requireLocale(params), 'freshness')('own.title');
  const shown = await getOrganization(actor, profile.slug, requireLocale(params));
  return { page: { title, indexed: false }, profile, shown, now: now() };
}

/** Confirms one group of a profile, or all of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const submission = await readSubmission(request, confirmSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const { group } = submission.value;
  if (!(await verifyOrganization(actor, slug, group.length > 0 ? group : undefined)))
    throw await deniedOrganization(actor, 'profile.edit', slug);
  return redirect(`${links.ownFreshness(locale, slug)}?confirmed=1`, 303);
}

export const meta = pageMeta;

export default function OrganizationFreshness() {
  const { profile, shown, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  const [search] = useSearchParams();
  const { slug, name, nameLocale, groups } = profile;
  return (
    <>
      <PageHead
        crumb={<Link to={links.workspace(locale)}>{t('own.back')}</Link>}
        title={t('own.title')}
        help="confirm"
      >
        <p className="lead">
          <OwnName of={{ name, nameLocale }} />. {t('own.lead')}
        </p>
        {search.has('confirmed') && (
          <SavedNotice key={groups.map(({ confirmedAt }) => Number(confirmedAt)).join()}>
            {t('own.confirmed')}
          </SavedNotice>
        )}
        <Form method="post" className="actions mt-6">
          <button className="button">{t('own.confirmAll')}</button>
          <Link className="inline-flex min-h-11 items-center" to={links.organization(locale, slug)}>
            {t('own.view')}
          </Link>
        </Form>
      </PageHead>
      <section className="section" aria-label={t('own.groups')}>
        <OwnGroups profile={profile} shown={shown} now={now} />
      </section>
    </>
  );
}
