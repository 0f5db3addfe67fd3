import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { WritersForm } from '~/features/organizations/contact-form/components/writers-form';
import { changeContinuity } from '~/features/organizations/lifecycle/handover/change-continuity.server';
import { HandOverForm } from '~/features/organizations/lifecycle/handover/components/hand-over-form';
import { RenameForm } from '~/features/organizations/lifecycle/rename/components/rename-form';
import { AdministratorsSection } from '~/features/organizations/lifecycle/handover/components/administrators-section';
import { getContinuity } from '~/features/organizations/lifecycle/handover/continuity.server';
import { continuitySchema } from '~/features/organizations/lifecycle/handover/handover.schema';
import { DataArchiveSection } from '~/features/organizations/lifecycle/withdraw/components/data-archive-section';
import { NamesThatWait } from '~/features/organizations/names/components/names-that-wait';
import { sortedByName } from '~/i18n/alphabet';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['handed', 'invited', 'renamed', 'asked', 'saved'] as const;

async function requireContinuity({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const continuity = await getContinuity(actor, params['slug'] ?? '');
  if (!continuity) throw denied(actor, 'organization.continue');
  return { actor, locale: requireLocale(params), continuity };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, continuity } = await requireContinuity(args);
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    page: { title: translator(locale, 'handover')('title'), indexed: false },
    continuity: {
      ...continuity,
      others: sortedByName(locale, continuity.others, ({ name }) => name),
    },
    now: now(),
    outcome: outcomes.find((one) => one === done),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, continuity } = await requireContinuity(args);
  const form = await readForm(args.request);
  return once(args.request, form, { actor }, async () => {
    const submission = parseSubmission(form, continuitySchema);
    const asked = String(form.get('do'));
    if (submission.status !== 'success')
      return data({ asked, result: submission.reply() }, { status: 400 });
    const input = submission.value;
    if (input.do === 'hand-over') await requireConfirmed(actor, form);
    const { slug } = continuity.organization;
    const outcome = await changeContinuity(actor, slug, input, locale);
    if (outcome.status === 'not-found') throw denied(actor, 'organization.continue');
    if (outcome.status === 'invalid') {
      const result = submission.reply({ fieldErrors: outcome.errors });
      return data({ asked, result }, { status: 400 });
    }
    const leaves = input.do === 'hand-over' && input.after !== 'stay' && outcome.news === 'handed';
    const to = leaves ? links.workspace(locale) : links.ownContinuity(locale, outcome.slug);
    return redirect(`${to}?done=${outcome.news}`, 303);
  });
}

export const meta = pageMeta;

export default function OrganizationContinuityPage() {
  const { continuity, now, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('handover');
  const resultOf = (name: string) => (answer?.asked === name ? answer.result : null);
  return (
    <>
      <PageHead title={t('title')} of={continuity.organization} lead={t('lead')}>
        {/* i18n keys: handover:done.* */}
        {outcome && !answer && <SavedNotice key={outcome}>{t(`done.${outcome}`)}</SavedNotice>}
        <NamesThatWait names={continuity.namesThatWait} />
      </PageHead>
      <AdministratorsSection continuity={continuity} now={now} />
      <HandOverForm continuity={continuity} lastResult={resultOf('hand-over')} />
      <WritersForm key={continuity.writers} current={continuity.writers} />
      <RenameForm
        key={continuity.organization.slug}
        continuity={continuity}
        lastResult={resultOf('rename')}
      />
      <DataArchiveSection slug={continuity.organization.slug} can={continuity.can} />
    </>
  );
}
