import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { invitationsQuery, membersSchema } from '~/features/identity/accounts.schema';
import { InvitationList } from '~/features/identity/components/invitation-list';
import { InviteForm } from '~/features/identity/components/invite-form';
import { MemberList } from '~/features/identity/components/member-list';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { listInvitations } from '~/features/identity/invitation-lists.server';
import {
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from '~/features/identity/invitations.server';
import { changeRole, getMembers } from '~/features/identity/memberships.server';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['saved', 'sent', 'resent', 'revoked', 'gone'] as const;

async function people({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = await getMembers(actor, params['slug'] ?? '', requireLocale(params));
  if (!found) throw denied(actor, 'members.read');
  return { actor, ...found };
}

export async function loader(args: LoaderFunctionArgs) {
  const lang = requireLocale(args.params);
  const { actor, organization, members, can } = await people(args);
  const search = new URL(args.request.url).searchParams;
  const query = {
    ...invitationsQuery.parse(Object.fromEntries(search)),
    organization: organization.slug,
  };
  const list = await listInvitations(actor, query);
  return {
    page: { title: translator(lang, 'members')('title'), indexed: false },
    organization,
    can,
    members: members.map((one) => ({ ...one, since: exactDate(lang, one.since) })),
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

export async function action(args: ActionFunctionArgs) {
  const lang = requireLocale(args.params);
  const { actor, organization } = await people(args);
  const form = await readForm(args.request);
  return once(args.request, form, { actor }, async () => {
    const submission = parseSubmission(form, membersSchema);
    if (submission.status !== 'success')
      return data({ result: submission.reply(), isLast: false }, { status: 400 });
    await requireConfirmed(actor, form);
    const input = submission.value;
    const done = (what: (typeof outcomes)[number]) =>
      redirect(`${links.ownPeople(lang, organization.slug)}?done=${what}`, 303);
    switch (input.intent) {
      case 'invite': {
        const invited = await invitePerson(actor, { ...input, organization: organization.slug });
        if (invited.ok) return done('sent');
        const fieldErrors = { email: [invited.problem] };
        return data({ result: submission.reply({ fieldErrors }), isLast: false }, { status: 400 });
      }
      case 'role': {
        const outcome = await changeRole(actor, input.personId, {
          organizationId: organization.id,
          role: input.role,
        });
        if (outcome === 'notFound') throw new Response(null, { status: 404 });
        if (outcome === 'lastOfOrganization')
          return data({ result: null, isLast: true }, { status: 409 });
        return done('saved');
      }
      case 'resend':
        return done((await resendInvitation(actor, input.id)) ? 'resent' : 'gone');
      case 'revoke':
        return done((await revokeInvitation(actor, input.id)) ? 'revoked' : 'gone');
    }
  });
}

export const meta = pageMeta;

export default function OrganizationPeople() {
  const { t } = useTranslation(['members', 'admin']);
  const { organization, members, list, can, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // i18n keys: admin:invitations.*
  const notice = outcome === 'saved' ? t('saved') : outcome && t(`admin:invitations.${outcome}`);
  return (
    <>
      <PageHead
        title={t('title')}
        of={organization}
        lead={t('lead', { name: organization.name })}
        help="people"
      >
        {answer?.isLast && (
          <p className="notice notice-warn mt-6" role="alert">
            {t('last')}
          </p>
        )}
        {notice && !answer && (
          <p className={`notice mt-6 ${outcome === 'gone' ? '' : 'notice-ok'}`} role="status">
            {notice}
          </p>
        )}
      </PageHead>
      <MemberList members={members} canChange={can.change} />
      <InviteForm
        // The new key empties the form once somebody was invited.
        key={`${outcome} ${list.invitations[0]?.id}`}
        organization={organization.slug}
        lastResult={answer?.result ?? null}
      />
      <InvitationList invitations={list.invitations} />
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}
