import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AskNetwork } from '~/components/ask-network';
import { pageMeta } from '~/components/page-meta';
import { profileStyles } from '~/components/styles';
import { ProposeLink } from '~/features/organizations/corrections/components/propose-link';
import { Split } from '~/components/split';
import { WholeProfile } from '~/features/organizations/profile/components/whole-profile';
import { profileData } from '~/features/organizations/profile/profile-data';
import {
  getOrganization,
  type Profile,
} from '~/features/organizations/profile/public-profile.server';
import { WriteTo } from '~/features/organizations/contact-form/components/write-to';
import { canWriteTo } from '~/features/organizations/contact-form/contact-form.server';
import { SafeChannels } from '~/features/organizations/referrals/components/safe-channels';
import { listChannels } from '~/features/organizations/referrals/channels.server';
import { ResourceList } from '~/features/library/search/components/resource-list';
import { listResourcesOf } from '~/features/library/resources/resources.server';
import { movedOrMissing } from '~/features/organizations/lifecycle/rename/moved.server';
import { links as addresses } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { env } from '~/platform/env.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await readActor(request);
  const locale = requireLocale(params);
  const profile = await getOrganization(actor, params['slug'] ?? '', locale);
  if (!profile) throw await movedOrMissing(request, params['slug'] ?? '');
  const t = translator(locale, 'organization');
  // A summary in another language is left out: search engines expect the page's language.
  const own = profile.summary?.locale === locale ? profile.summary.text : undefined;
  const description = own ?? t('description', { name: profile.name });
  const { name: title, isIndexed: indexed } = profile;
  const [resources, canWrite, channels] = await Promise.all([
    listResourcesOf(actor, profile.id, locale),
    canWriteTo(actor, profile.slug),
    listChannels(actor, profile.id, locale),
  ]);
  return {
    page: { title, description, indexed, shared: true },
    profile,
    resources,
    canWrite,
    channels,
    url: env().publicUrl + addresses.organization(locale, profile.slug),
    now: now(),
  };
}

export const links: LinksFunction = profileStyles;
export const meta: MetaFunction<typeof loader> = (page) => [
  ...pageMeta(page),
  ...(page.data?.profile.isIndexed ? [profileData(page.data.profile, page.data.url)] : []),
];

export default function OrganizationPage() {
  const { profile, resources, canWrite, channels, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organization');
  const locale = useLocale();
  return (
    <article>
      <p className="crumbs">
        <Link to={addresses.directory(locale)}>{t('breadcrumb')}</Link>
      </p>
      <WholeProfile
        profile={profile}
        now={now}
        contact={
          <>
            {canWrite && <WriteTo slug={profile.slug} />}
            <SafeChannels channels={channels} />
          </>
        }
      >
        {resources.length > 0 && (
          <Split id="resources" title={t('resources')}>
            <ResourceList resources={resources} />
          </Split>
        )}
      </WholeProfile>
      <p className="actions">
        <ProposeLink slug={profile.slug} />
        <Link to={addresses.organizationSheet(locale, profile.slug)}>{t('print')}</Link>
        <AskNetwork about={whatIsDoneBy(profile)} />
      </p>
    </article>
  );
}

/** What fills in the form to ask the network for what an organization does: others may do it where it has no room. */
function whatIsDoneBy({ countries, expertise }: Pick<Profile, 'countries' | 'expertise'>) {
  return {
    country: countries.map(({ countryCode }) => countryCode),
    expertise: expertise.flatMap(({ areas }) => areas.map(({ slug }) => slug)),
  };
}
