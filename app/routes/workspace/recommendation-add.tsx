import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { AddForms } from '~/features/agenda/recommendations/components/add-forms';
import { listRecommendationChoices } from '~/features/agenda/recommendations/recommendation-choices.server';
import { getRecommendation } from '~/features/agenda/recommendations/recommendation-page.server';
import { addSchema } from '~/features/agenda/recommendations/recommendations.schema';
import { addToRecommendation } from '~/features/agenda/recommendations/write-recommendation.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireAddable({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'recommendation.propose', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const found = await getRecommendation(actor, slug, locale);
  if (!found?.can.add) throw denied(actor, 'recommendation.propose', slug);
  return { actor, locale, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, locale, found } = await requireAddable(args);
  const title = translator(locale, 'recommendations')('add.pageTitle');
  const { document, place, slug } = found;
  return {
    page: { title, indexed: false },
    of: { slug, name: [document.symbol || document.title.text, place].filter(Boolean).join(', ') },
    choices: await listRecommendationChoices(actor, locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, found } = await requireAddable(args);
  const form = await readForm(args.request);
  return once(args.request, form, { actor }, async () => {
    const submission = parseSubmission(form, addSchema);
    const answer = (result: ReturnType<typeof submission.reply>) =>
      data({ do: String(form.get('do')), result }, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const input = submission.value;
    const texts =
      input.do === 'assess'
        ? { note: input.note }
        : input.do === 'follow-up'
          ? { text: input.text }
          : {};
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await addToRecommendation(actor, found.slug, input, locale);
    if (outcome === 'not-found') throw denied(actor, 'recommendation.propose', found.slug);
    if (outcome !== 'done') return answer(submission.reply({ fieldErrors: outcome }));
    return redirect(links.recommendation(locale, found.slug, { done: 'added' }), 303);
  });
}

export const meta = pageMeta;

export default function RecommendationAddPage() {
  const { of, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  return (
    <>
      <PageHead
        crumb={<Link to={links.recommendation(locale, of.slug)}>{of.name}</Link>}
        title={t('add.pageTitle')}
        lead={t('add.lead')}
      />
      <AddForms choices={choices} refused={refused} />
    </>
  );
}
