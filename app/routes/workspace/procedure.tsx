import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { EntryInFull } from '~/features/agenda/procedures/components/entry-in-full';
import { AssessForm, VerifyForm } from '~/features/agenda/procedures/components/say-forms';
import { readForVerification } from '~/features/agenda/procedures/editing.server';
import { saySchema } from '~/features/agenda/procedures/propose.schema';
import { sayOnEntry } from '~/features/agenda/procedures/say-on-entry.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'procedure.verify', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const found = await readForVerification(actor, slug, locale);
  if (!found) throw denied(actor, 'procedure.verify', slug);
  const title = translator(locale, 'procedures')('say.title');
  return { page: { title, indexed: false }, ...found };
}

const revision = z.uuid();

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'procedure.verify', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const read = revision.safeParse(form.get('revision'));
    form.delete('revision');
    const submission = parseSubmission(form, saySchema);
    if (submission.status !== 'success')
      return data(
        { about: about(submission.payload), result: submission.reply() },
        { status: 400 },
      );
    const { value } = submission;
    const texts = value.do === 'verify' ? { note: value.note } : { reason: value.reason };
    const asked = caseDataErrors(submission.payload, texts);
    if (asked)
      return data(
        { about: value.do, result: submission.reply({ fieldErrors: asked }) },
        { status: 400 },
      );
    const outcome = read.success
      ? await sayOnEntry(actor, slug, read.data, value, locale)
      : 'changed';
    if (outcome === 'not-found') throw denied(actor, 'procedure.verify', slug);
    if (outcome === 'changed')
      return data(
        { about: value.do, result: submission.reply({ formErrors: ['textChanged'] }) },
        { status: 409 },
      );
    return redirect(`${links.procedureEntry(locale, slug)}?done=said`, 303);
  });
}

const about = (payload: Record<string, unknown>) =>
  payload['do'] === 'assess' ? 'assess' : 'verify';

export const meta = pageMeta;
export { procedureStyles as links } from '~/components/styles';

export default function ProcedureSayPage() {
  const { entry, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const of = (form: 'verify' | 'assess') => (answer?.about === form ? answer.result : null);
  const form = { revisionId: entry.revisionId, organizations };
  return (
    <>
      <PageHead
        crumb={
          <Link
            to={links.procedure(
              locale,
              entry.country,
              entry.stage,
              entry.situations[0] ?? 'unaccompanied',
            )}
          >
            {t('say.back')}
          </Link>
        }
        title={t('say.title')}
        lead={countryName(locale, entry.country)}
      />
      <EntryInFull entry={entry} />
      <p className="actions">
        <Link to={links.proposeProcedure(locale, { entry: entry.slug })}>{t('say.correct')}</Link>
      </p>
      {organizations.length === 0 ? (
        <p role="note">{t('say.who')}</p>
      ) : (
        <>
          <section className="section">
            <h2>{t('say.verify')}</h2>
            <VerifyForm {...form} result={of('verify')} />
          </section>
          <section className="section">
            <h2>{t('say.assessTitle')}</h2>
            <AssessForm {...form} result={of('assess')} />
          </section>
        </>
      )}
    </>
  );
}
