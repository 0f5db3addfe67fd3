import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { JoinRequest } from '~/features/organizations/lifecycle/join/components/join-request';
import {
  decideJoining,
  listJoinRequests,
} from '~/features/organizations/lifecycle/join/decide-joining.server';
import {
  decisionSchema,
  type DecisionInput,
} from '~/features/organizations/lifecycle/join/joining.schema';
import { NameRequest } from '~/features/organizations/names/components/name-request';
import { decideName, listNameRequests } from '~/features/organizations/names/decide-name.server';
import {
  isNameDecision,
  nameDecisionSchema,
  type NameDecision,
} from '~/features/organizations/names/name-requests.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import type { Person } from '~/platform/auth/actor';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['accepted', 'uninvited', 'declined', 'gone', 'approved', 'refused'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'joining.decide');
  const locale = requireLocale(params);
  const done = new URL(request.url).searchParams.get('done');
  return {
    page: { title: translator(locale, 'joining')('list.title'), indexed: false },
    requests: await listJoinRequests(actor, locale),
    names: await listNameRequests(actor),
    now: now(),
    outcome: outcomes.find((one) => one === done),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'joining.decide');
  const locale = requireLocale(params);
  const form = await readForm(request);
  const schema = isNameDecision(form.get('do')) ? nameDecisionSchema : decisionSchema;
  const submission = parseSubmission(form, schema);
  if (submission.status !== 'success')
    return data({ id: String(form.get('id')), result: submission.reply() }, { status: 400 });
  const texts = 'reason' in submission.value ? { reason: submission.value.reason } : {};
  const errors = caseDataErrors(submission.payload, texts);
  if (errors)
    return data(
      { id: submission.value.id, result: submission.reply({ fieldErrors: errors }) },
      { status: 400 },
    );
  await requireConfirmed(actor, form);
  const outcome = await decide(actor, submission.value);
  if (outcome === 'alike')
    return data(
      { id: submission.value.id, result: submission.reply({ formErrors: ['nameAlike'] }) },
      { status: 400 },
    );
  return redirect(`${links.adminJoining(locale)}?done=${outcome}`, 303);
}

async function decide(actor: Person, input: DecisionInput | NameDecision) {
  if (input.do === 'approve-name' || input.do === 'decline-name') {
    const { status } = await decideName(actor, input);
    return status === 'declined' ? 'refused' : status;
  }
  const decided = await decideJoining(actor, input);
  return decided.status === 'accepted' && !decided.isInvited ? 'uninvited' : decided.status;
}

export const meta = pageMeta;

export default function JoiningPage() {
  const { requests, names, now, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['joining', 'nameRequests']);
  const isFine = outcome !== 'uninvited' && outcome !== 'gone';
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')}>
        {outcome && !answer && (
          <p className={`notice mt-6 ${isFine ? 'notice-ok' : ''}`} role="status">
            {t(`list.outcome.${outcome}`) /* i18n keys: joining:list.outcome.* */}
          </p>
        )}
      </PageHead>
      {requests.length === 0 && <p>{t('list.none')}</p>}
      <ul className="plain-list">
        {requests.map((one) => (
          <JoinRequest
            key={one.id}
            request={one}
            now={now}
            lastResult={answer?.id === one.id ? answer.result : null}
          />
        ))}
      </ul>
      {names.length > 0 && (
        <section className="section" aria-labelledby="names">
          <h2 id="names">{t('nameRequests:list.title')}</h2>
          <p>{t('nameRequests:list.lead')}</p>
          <ul className="plain-list">
            {names.map((one) => (
              <NameRequest
                key={one.id}
                request={one}
                now={now}
                lastResult={answer?.id === one.id ? answer.result : null}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
