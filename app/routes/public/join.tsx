import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { askToJoin, joinPurpose } from '~/features/joining/ask-to-join.server';
import { JoinForm } from '~/features/joining/components/join-form';
import { joinSchema } from '~/features/joining/joining.schema';
import { listCountryChoices } from '~/features/organizations/editing.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { visitor } from '~/platform/auth/actor';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { formStamp, humanProblem } from '~/platform/http/human-form.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const t = translator(locale, 'joining');
  return {
    page: { title: t('title'), description: t('lead') },
    countries: await listCountryChoices(locale),
    stamp: formStamp(joinPurpose),
    isSent: new URL(request.url).searchParams.has('sent'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor: visitor, isSingle: true }, async () => {
    const submission = parseSubmission(form, joinSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const input = submission.value;
    const refused = (key: string) => data(submission.reply({ formErrors: [key] }), { status: 400 });
    const caseData = caseDataErrors(submission.payload, { about: input.about });
    if (caseData) return data(submission.reply({ fieldErrors: caseData }), { status: 400 });
    const problem = humanProblem(joinPurpose, input);
    if (problem) return refused(problem);
    switch (await askToJoin(input, locale)) {
      case 'asked':
        return redirect(`${links.join(locale)}?sent=1`, 303);
      case 'too-often':
        return refused('humanOften');
      case 'unknown-country':
        return data(submission.reply({ fieldErrors: { country: ['choose'] } }), { status: 400 });
    }
  });
}

export const meta = pageMeta;

export default function JoinPage() {
  const { countries, stamp, isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('joining');
  return (
    <>
      <div className="hero">
        <h1>{t('title')}</h1>
        {isSent ? (
          <p className="notice notice-ok mt-6" role="status">
            {t('sent')}
          </p>
        ) : (
          <>
            <p className="lead">{t('lead')}</p>
            <p>{t('next')}</p>
          </>
        )}
      </div>
      {!isSent && <JoinForm countries={countries} stamp={stamp} lastResult={answer ?? null} />}
    </>
  );
}
