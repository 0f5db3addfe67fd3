import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { invitationsQuery, invitationsSchema } from '~/features/identity/accounts.schema';
import { InvitationList } from '~/features/identity/components/invitation-list';
import { InviteForm } from '~/features/identity/components/invite-form';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import {
  listInvitations,
  listInvitingOrganizations,
} from '~/features/identity/invitation-lists.server';
import {
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from '~/features/identity/invitations.server';
import { sortedByName } from '~/i18n/alphabet';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['sent', 'resent', 'revoked', 'gone'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'people.administer');
  const search = new URL(request.url).searchParams;
  const query = invitationsQuery.parse(Object.fromEntries(search));
  const list = await listInvitations(actor, query);
  const t = translator(lang, 'admin');
  return {
    page: { title: t('invitations.title'), indexed: false },
    organizations: sortedByName(lang, await listInvitingOrganizations(actor), (one) => one.name),
    organization: query.organization,
    list: {
      ...list,
      invitations: list.invitations.map((one) => ({
        ...one,
        createdAt: exactDate(lang, one.createdAt),
        expiresAt: exactDate(lang, one.expiresAt),
      })),
    },
    outcome: outcomes.find((one) => one === search.get('done')),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'people.administer');
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, invitationsSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    await requireConfirmed(actor, form);
    const input = submission.value;
    const done = (what: (typeof outcomes)[number]) =>
      redirect(`${links.adminInvitations(lang)}?done=${what}`, 303);
    if (input.intent !== 'invite') {
      const change = input.intent === 'revoke' ? revokeInvitation : resendInvitation;
      const isFound = await change(actor, input.id);
      return done(!isFound ? 'gone' : input.intent === 'revoke' ? 'revoked' : 'resent');
    }
    const invited = await invitePerson(actor, input);
    if (invited.ok) return done('sent');
    const field = invited.problem === 'unknownOrganization' ? 'organization' : 'email';
    return data(submission.reply({ fieldErrors: { [field]: [invited.problem] } }), { status: 400 });
  });
}

export const meta = pageMeta;

export default function Invitations() {
  const { t } = useTranslation('admin');
  const { organizations, organization, list, outcome } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHead title={t('invitations.title')} lead={t('invitations.lead')}>
        {outcome && !lastResult && (
          <p className={`notice mt-6 ${outcome === 'gone' ? '' : 'notice-ok'}`} role="status">
            {t(`invitations.${outcome}`) /* i18n keys: admin:invitations.* */}
          </p>
        )}
      </PageHead>
      <InviteForm
        // The new key empties the form once somebody was invited.
        key={`${outcome} ${list.invitations[0]?.id}`}
        organizations={organizations}
        organization={organization}
        lastResult={lastResult}
      />
      <InvitationList invitations={list.invitations} />
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}
