import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { pageMeta } from '~/components/page-meta';
import { profileStyles } from '~/components/styles';
import { movedOrMissing } from '~/features/organizations/lifecycle/rename/moved.server';
import { ProfileLeaflet } from '~/features/organizations/profile/components/profile-leaflet';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { qrOf } from '~/features/organizations/profile/qr.server';
import { links as addresses } from '~/i18n/links';
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
  const address = env().publicUrl + addresses.organization(locale, profile.slug);
  // Search engines should find the profile, not its copy for paper.
  const page = { title: profile.name, indexed: false };
  return { page, profile, address, qr: qrOf(address), now: now() };
}

export const links: LinksFunction = profileStyles;
export const meta = pageMeta;

export default function OrganizationSheetPage() {
  const { profile, address, qr, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('organization');
  const locale = useLocale();
  return (
    <>
      <p className="crumbs">
        <Link to={addresses.organization(locale, profile.slug)}>
          <OwnName of={profile} />
        </Link>
      </p>
      <p className="hint no-print">{t('leaflet.lead')}</p>
      <ProfileLeaflet profile={profile} now={now} address={address} qr={qr} />
    </>
  );
}
