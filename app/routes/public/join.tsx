import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { askToJoin, joinPurpose } from '~/features/organizations/lifecycle/join/ask-to-join.server';
import { JoinForm } from '~/features/organizations/lifecycle/join/components/join-form';
import { joinSchema } from '~/features/organizations/lifecycle/join/joining.schema';
import { listCountryChoices } from '~/features/organizations/editing/editing.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { visitor } from '~/platform/auth/actor';
import { formStamp, readHumanForm } from '~/platform/http/human-form.server';
import { once } from '~/platform/http/once.server';
import { readForm } from '~/platform/http/submission.server';

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
    const read = await readHumanForm(form, {
      limit: 'joining',
      purpose: joinPurpose,
      schema: joinSchema,
      texts: ({ about }) => ({ asked: { about } }),
    });
    if ('refused' in read) return data(read.refused, { status: 400 });
    switch (await askToJoin(read.input, locale)) {
      case 'asked':
        return redirect(`${links.join(locale)}?sent=1`, 303);
      case 'too-often':
        return data(read.refusedAs({ formErrors: ['humanOften'] }), { status: 400 });
      case 'unknown-country':
        return data(read.refusedAs({ fieldErrors: { country: ['choose'] } }), { status: 400 });
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
      <PageHead title={t('title')}>
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
      </PageHead>
      {!isSent && <JoinForm countries={countries} stamp={stamp} lastResult={answer ?? null} />}
    </>
  );
}
