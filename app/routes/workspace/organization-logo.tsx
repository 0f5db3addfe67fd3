import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { LogoForm } from '~/features/organizations/logo/components/logo-form';
import { logoFormOf } from '~/features/organizations/logo/logo-form';
import { getLogoForEditing, removeLogo, setLogo } from '~/features/organizations/logo/logos.server';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { takeInUpload } from '~/features/library/resources/resource-form.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';

async function requireOrganization(request: Request, slug = '') {
  const actor = await requireActor(request);
  const organization = await getLogoForEditing(actor, slug);
  if (!organization) throw await deniedOrganization(actor, 'profile.edit', slug);
  return { actor, organization };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const { organization } = await requireOrganization(request, params['slug']);
  return { page: { title: translator(locale, 'logo')('title'), indexed: false }, organization };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const { actor, organization } = await requireOrganization(request, params['slug']);
  const { slug } = organization;
  return takeInUpload(actor, request, async (form) => {
    const sent = await logoFormOf(form);
    if (sent.intent === 'remove') await removeLogo(actor, slug);
    else {
      const result = await setLogo(actor, slug, sent.file);
      if (result.status === 'not-found') throw new Response(null, { status: 404 });
      if (result.status === 'refused') return data({ refusal: result.refusal }, { status: 400 });
    }
    return redirect(links.ownLogo(locale, slug, { saved: 1 }), 303);
  });
}

export const meta = pageMeta;

export default function OrganizationLogoPage() {
  const { organization } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('logo');
  const locale = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        crumb={<Link to={links.editOrganization(locale, organization.slug)}>{t('back')}</Link>}
        title={t('title')}
        of={organization}
        lead={t('lead')}
      >
        {search.has('saved') && !answer && <SavedNotice>{t('saved')}</SavedNotice>}
      </PageHead>
      <LogoForm organization={organization} refusal={answer?.refusal} />
    </>
  );
}
