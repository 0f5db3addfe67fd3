import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { getChannels, saveChannels } from '~/features/organizations/referrals/channels.server';
import { ChannelsForm } from '~/features/organizations/referrals/components/channels-form';
import { channelKinds, channelsSchema } from '~/features/organizations/referrals/referrals.schema';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireChannels({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const organization = await getChannels(actor, slug);
  if (!organization) throw await deniedOrganization(actor, 'organization.channels', slug);
  return { actor, locale: requireLocale(params), organization };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, organization } = await requireChannels(args);
  const { channels, ...named } = organization;
  const current = channelKinds.map((kind) => {
    const {
      value = '',
      audience = 'network',
      role,
    } = channels.find((one) => one.kind === kind) ?? {};
    return [kind, { value, audience, role: role?.slug ?? '' }] as const;
  });
  const roles = await listTerms('contact_role', locale);
  return {
    page: { title: translator(locale, 'referrals')('channels.title'), indexed: false },
    organization: named,
    current: Object.fromEntries(current) as Record<
      (typeof current)[number][0],
      (typeof current)[number][1]
    >,
    roles: roles.map(({ slug, name }) => ({ value: slug, name })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, organization } = await requireChannels(args);
  const form = await readForm(args.request);
  const submission = parseSubmission(form, channelsSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  await requireConfirmed(actor, form);
  const outcome = await saveChannels(actor, organization.slug, submission.value);
  if (outcome === 'not-found')
    throw await deniedOrganization(actor, 'organization.channels', organization.slug);
  if (outcome === 'invalid') {
    const result = submission.reply({ fieldErrors: { 'phone.role': ['choose'] } });
    return data(result, { status: 400 });
  }
  return redirect(`${links.channels(locale, organization.slug)}?saved=1`, 303);
}

export const meta = pageMeta;

export default function OrganizationChannelsPage() {
  const { organization, current, roles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('referrals');
  const locale = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        crumb={<Link to={links.workspace(locale)}>{t('back')}</Link>}
        title={t('channels.title')}
        of={organization}
        lead={t('channels.lead')}
      >
        {search.has('saved') && !answer && <SavedNotice>{t('channels.saved')}</SavedNotice>}
      </PageHead>
      <ChannelsForm
        key={JSON.stringify(current)}
        current={current}
        roles={roles}
        lastResult={answer ?? null}
      />
    </>
  );
}
