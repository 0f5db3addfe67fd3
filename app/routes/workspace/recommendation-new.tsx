import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { ProposeForm } from '~/features/agenda/recommendations/components/propose-form';
import { listRecommendationChoices } from '~/features/agenda/recommendations/recommendation-choices.server';
import { proposeSchema } from '~/features/agenda/recommendations/recommendations.schema';
import { proposeRecommendation } from '~/features/agenda/recommendations/write-recommendation.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'recommendation.propose', 'somewhere');
  const locale = requireLocale(params);
  const title = translator(locale, 'recommendations')('form.title');
  const choices = await listRecommendationChoices(actor, locale);
  return { page: { title, indexed: false }, choices };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'recommendation.propose', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, proposeSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const asked = caseDataErrors(submission.payload, textsOf(submission.value, 'text'));
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const outcome = await proposeRecommendation(actor, submission.value);
    if ('errors' in outcome)
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    return redirect(links.recommendation(locale, outcome.slug, { done: 'proposed' }), 303);
  });
});

export const meta = pageMeta;
export const handle = longForm;

export default function RecommendationNewPage() {
  const { choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('recommendations');
  return (
    <>
      <PageHead
        crumb={<Link to={links.recommendations(useLocale())}>{t('list.title')}</Link>}
        title={t('form.title')}
        lead={t('form.lead')}
      />
      <ProposeForm choices={choices} result={result ?? null} />
    </>
  );
}
