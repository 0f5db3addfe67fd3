import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { pageMeta } from '~/components/page-meta';
import { ContactForm } from '~/features/reaching/components/contact-form';
import { contactPurpose, getContactForm } from '~/features/reaching/contact-form.server';
import { letterSchema } from '~/features/reaching/reaching.schema';
import { relayLetter } from '~/features/reaching/relay-letter.server';
import { joined } from '~/i18n/dates';
import { movedOrMissing } from '~/features/succession/moved.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { humanProblem } from '~/platform/http/human-form.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await readActor(request);
  const locale = requireLocale(params);
  const view = await getContactForm(actor, params['slug'] ?? '', locale);
  if (!view) throw await movedOrMissing(request, params['slug'] ?? '');
  const title = translator(locale, 'reaching')('title', { name: view.organization.name });
  return {
    page: { title, indexed: false },
    view,
    name: actor.kind === 'person' ? actor.name : '',
    isSent: new URL(request.url).searchParams.has('sent'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await readActor(request);
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const view = await getContactForm(actor, slug, locale);
  if (!view) throw new Response(null, { status: 404 });
  const submission = await readSubmission(request, letterSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const input = submission.value;
  const refused = (key: string) => data(submission.reply({ formErrors: [key] }), { status: 400 });
  const caseData = caseDataErrors(submission.payload, { message: input.message });
  if (caseData) return data(submission.reply({ fieldErrors: caseData }), { status: 400 });
  const problem = await humanProblem(contactPurpose(view.organization.id), input);
  if (problem) return refused(problem);
  const outcome = await relayLetter(actor, slug, input, locale);
  if (outcome === 'too-often') return refused('humanOften');
  if (outcome === 'not-found') throw new Response(null, { status: 404 });
  return redirect(`${links.contact(locale, slug)}?sent=1`, 303);
}

export const meta = pageMeta;

export default function ContactPage() {
  const { view, name, isSent } = useLoaderData<typeof loader>();
  const { t } = useTranslation('reaching');
  const locale = useLocale();
  const { organization, languages } = view;
  return (
    <>
      <p className="crumbs">
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
      </p>
      <div className="hero">
        <h1>{t('heading')}</h1>
        <p className="where">
          <OwnName of={organization} />
        </p>
        {isSent ? (
          <p className="notice notice-ok mt-6" role="status">
            {t('sent')}
          </p>
        ) : (
          <>
            <p className="lead">{t('lead')}</p>
            <p>
              {languages.length > 0
                ? t('languages', { list: joined(locale, languages) })
                : t('languagesUnknown')}
            </p>
            <p className="notice mt-3">{t('care')}</p>
          </>
        )}
      </div>
      {!isSent && <Unsent view={view} name={name} />}
    </>
  );
}

function Unsent({
  view,
  name,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'view' | 'name'>) {
  const answer = useActionData<typeof action>();
  return <ContactForm view={view} name={name} lastResult={answer ?? null} />;
}
