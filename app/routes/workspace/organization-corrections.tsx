import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { answerCorrection } from '~/features/organizations/corrections/answer-correction.server';
import { OpenCorrection } from '~/features/organizations/corrections/components/open-correction';
import { listCorrections } from '~/features/organizations/corrections/correction-list.server';
import { answerSchema } from '~/features/organizations/corrections/corrections.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['accepted', 'declined', 'gone'] as const;

async function requireCorrections({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const list = await listCorrections(actor, params['slug'] ?? '');
  if (!list) throw denied(actor, 'correction.answer');
  return { actor, locale: requireLocale(params), list };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, list } = await requireCorrections(args);
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    page: { title: translator(locale, 'corrections')('list.title'), indexed: false },
    list,
    now: now(),
    outcome: outcomes.find((one) => one === done),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, list } = await requireCorrections(args);
  const form = await readForm(args.request);
  const submission = parseSubmission(form, answerSchema);
  const id = String(form.get('id'));
  if (submission.status !== 'success')
    return data({ id, result: submission.reply() }, { status: 400 });
  const input = submission.value;
  const { slug } = list.organization;
  const current = list.open.find((one) => one.id === id)?.current;
  const texts = input.do === 'accept' ? { value: input.value } : { reason: input.reason };
  const errors = caseDataErrors(submission.payload, texts, { value: current });
  if (errors)
    return data({ id, result: submission.reply({ fieldErrors: errors }) }, { status: 400 });
  const outcome = await answerCorrection(actor, slug, input);
  if (outcome.status === 'invalid') {
    const result = submission.reply({ fieldErrors: { value: [...outcome.errors] } });
    return data({ id, result }, { status: 400 });
  }
  return redirect(`${links.ownCorrections(locale, slug)}?done=${outcome.status}`, 303);
}

export const meta = pageMeta;

export default function OrganizationCorrectionsPage() {
  const { list, now, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('corrections');
  return (
    <>
      <PageHead title={t('list.title')} of={list.organization} lead={t('list.lead')}>
        {outcome && !answer && (
          <p className={`notice mt-6 ${outcome === 'gone' ? '' : 'notice-ok'}`} role="status">
            {t(`list.outcome.${outcome}`) /* i18n keys: corrections:list.outcome.* */}
          </p>
        )}
      </PageHead>
      {list.open.length === 0 && <p>{t('list.none')}</p>}
      <ul className="plain-list">
        {list.open.map((correction) => (
          <OpenCorrection
            key={correction.id}
            correction={correction}
            slug={list.organization.slug}
            now={now}
            lastResult={answer?.id === correction.id ? answer.result : null}
          />
        ))}
      </ul>
      {list.answered.length > 0 && (
        <section className="section" aria-labelledby="answered">
          <h2 id="answered">{t('list.answered')}</h2>
          <ul className="plain-list">
            {list.answered.map(({ id, fieldKey, outcome: was, answeredAt, reason }) => (
              <li key={id}>
                {/* i18n keys: corrections:fields.*, corrections:list.was.* */}
                <p>
                  {t(`fields.${fieldKey}`)}: {was && t(`list.was.${was}`)}
                  {answeredAt && (
                    <>
                      {' · '}
                      <Ago date={answeredAt} now={now} />
                    </>
                  )}
                </p>
                {reason && <p className="hint whitespace-pre-line">{reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
