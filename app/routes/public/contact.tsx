import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { ContactForm } from '~/features/organizations/contact-form/components/contact-form';
import {
  contactPurpose,
  getContactForm,
} from '~/features/organizations/contact-form/contact-form.server';
import { letterSchema } from '~/features/organizations/contact-form/contact-form.schema';
import { relayLetter } from '~/features/organizations/contact-form/relay-letter.server';
import { joined } from '~/i18n/dates';
import { movedOrMissing } from '~/features/organizations/lifecycle/rename/moved.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { readHumanForm } from '~/platform/http/human-form.server';
import { once } from '~/platform/http/once.server';
import { readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await readActor(request);
  const locale = requireLocale(params);
  const view = await getContactForm(actor, params['slug'] ?? '', locale);
  if (!view) throw await movedOrMissing(request, params['slug'] ?? '');
  const title = translator(locale, 'contactForm')('title', { name: view.organization.name });
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
  const form = await readForm(request);
  return once(request, form, { actor, isSingle: true }, async () => {
    const read = await readHumanForm(form, {
      limit: 'contact',
      purpose: contactPurpose(view.organization.id),
      schema: letterSchema,
      texts: ({ message }) => ({ asked: { message } }),
    });
    if ('refused' in read) return data(read.refused, { status: 400 });
    const outcome = await relayLetter(actor, slug, read.input, locale);
    if (outcome === 'too-often')
      return data(read.refusedAs({ formErrors: ['humanOften'] }), { status: 400 });
    if (outcome === 'not-found') throw new Response(null, { status: 404 });
    return redirect(`${links.contact(locale, slug)}?sent=1`, 303);
  });
}

export const meta = pageMeta;

export default function ContactPage() {
  const { view, name, isSent } = useLoaderData<typeof loader>();
  const { t } = useTranslation('contactForm');
  const locale = useLocale();
  const { organization, languages } = view;
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.organization(locale, organization.slug)}>
            {' '}
            <OwnName of={organization} />{' '}
          </Link>
        }
        title={t('heading')}
        of={organization}
      >
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
      </PageHead>
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
