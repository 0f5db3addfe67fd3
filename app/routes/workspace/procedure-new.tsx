import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { ProposeForm, type Typed } from '~/features/agenda/procedures/components/propose-form';
import { listProposeChoices, readForCorrection } from '~/features/agenda/procedures/editing.server';
import { proposeEntry } from '~/features/agenda/procedures/propose-entry.server';
import { correctedEntry, proposeSchema } from '~/features/agenda/procedures/propose.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

/** The slug of the entry that is corrected; null for a new one. */
const correctedOf = (request: Request) =>
  correctedEntry.parse(new URL(request.url).searchParams.get('entry'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'procedure.propose', 'somewhere');
  const locale = requireLocale(params);
  const search = new URL(request.url).searchParams;
  const slug = correctedOf(request);
  const stored = slug ? await readForCorrection(slug) : null;
  if (slug && !stored) throw denied(actor, 'procedure.propose', slug);
  const asked: Typed = {
    country: search.get('country') ?? '',
    stage: search.get('stage') ?? '',
    situations: search.getAll('situation'),
  };
  const t = translator(locale, 'procedures');
  return {
    page: { title: stored ? t('propose.correct') : t('propose.title'), indexed: false },
    isCorrection: stored !== null,
    values: stored ? (stored.values as Typed) : asked,
    choices: await listProposeChoices(locale),
    organizations: organizationChoices(actor, locale),
  };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'procedure.propose', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, proposeSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const asked = caseDataErrors(
      submission.payload,
      textsOf(submission.value, 'text', 'limitFrom'),
    );
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const slug = correctedOf(request);
    const outcome = await proposeEntry(actor, slug, submission.value, locale);
    if (outcome.status === 'not-found') throw denied(actor, 'procedure.propose', slug ?? undefined);
    if (outcome.status === 'invalid')
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    return redirect(links.ownProcedures(locale, { done: 'proposed' }), 303);
  });
});

export const handle = longForm;
export const meta = pageMeta;
export { editorStyles as links } from '~/components/styles';

export default function ProcedureNewPage() {
  const { page, isCorrection, values, choices, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('procedures');
  return (
    <>
      <PageHead
        crumb={<Link to={links.ownProcedures(useLocale())}>{t('own.title')}</Link>}
        title={page.title}
        lead={t('propose.lead')}
      />
      <ProposeForm
        values={values}
        choices={choices}
        organizations={organizations}
        isCorrection={isCorrection}
        result={answer && 'status' in answer ? answer : null}
      />
    </>
  );
}
