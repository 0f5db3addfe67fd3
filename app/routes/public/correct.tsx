import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { pageMeta } from '~/components/page-meta';
import { FieldChoice } from '~/features/organizations/corrections/components/field-choice';
import { ProposalForm } from '~/features/organizations/corrections/components/proposal-form';
import {
  isCorrectable,
  proposalSchema,
} from '~/features/organizations/corrections/corrections.schema';
import {
  correctionPurpose,
  getCorrectable,
  proposeCorrection,
} from '~/features/organizations/corrections/propose-correction.server';
import { movedOrMissing } from '~/features/organizations/lifecycle/rename/moved.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { readHumanForm } from '~/platform/http/human-form.server';
import { once } from '~/platform/http/once.server';
import { readForm } from '~/platform/http/submission.server';

async function requireField({ request, params }: LoaderFunctionArgs) {
  const actor = await readActor(request);
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const correctable = await getCorrectable(actor, slug);
  if (!correctable) throw await movedOrMissing(request, slug);
  const search = new URL(request.url).searchParams;
  const asked = search.get('field') ?? '';
  const field = correctable.fields.find((one) => one.field === asked && isCorrectable(asked));
  return { actor, locale, slug, correctable, field, isSent: search.has('sent') };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, correctable, field, isSent } = await requireField(args);
  const { name } = correctable.organization;
  const title = translator(locale, 'corrections')('title', { name });
  return { page: { title, indexed: false }, correctable, field: field ?? null, isSent };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, slug, correctable, field } = await requireField(args);
  if (!field) throw new Response(null, { status: 400 });
  const form = await readForm(args.request);
  return once(args.request, form, { actor, isSingle: true }, async () => {
    const read = await readHumanForm(form, {
      limit: 'correction',
      purpose: correctionPurpose(correctable.organization.id),
      schema: proposalSchema(field.field),
      texts: ({ proposed, note }) => ({
        asked: { proposed, note },
        before: { proposed: field.current },
      }),
    });
    if ('refused' in read) return data(read.refused, { status: 400 });
    switch (await proposeCorrection(actor, slug, field.field, read.input, locale)) {
      case 'proposed':
        return redirect(links.correct(locale, slug, { sent: '1' }), 303);
      case 'same':
        return data(read.refusedAs({ fieldErrors: { proposed: ['correctionSame'] } }), {
          status: 400,
        });
      case 'too-often':
        return data(read.refusedAs({ formErrors: ['humanOften'] }), { status: 400 });
      case 'not-found':
        throw new Response(null, { status: 404 });
    }
  });
}

export const meta = pageMeta;

export default function CorrectPage() {
  const { correctable, field, isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('corrections');
  const locale = useLocale();
  const { organization, isPartner, stamp } = correctable;
  return (
    <>
      <p className="crumbs">
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
        {field && (
          <>
            {' › '}
            <Link to={links.correct(locale, organization.slug)}>{t('heading')}</Link>
          </>
        )}
      </p>
      <div className="page-head">
        {/* i18n keys: corrections:fields.* */}
        <h1>{field && !isSent ? t(`fields.${field.field}`) : t('heading')}</h1>
        <p className="where">
          <OwnName of={organization} />
        </p>
        {isSent ? (
          <p className="notice notice-ok mt-6" role="status">
            {t('sent')}
          </p>
        ) : (
          <p className="lead">{field ? t('propose.lead') : t('lead')}</p>
        )}
      </div>
      {!isSent && !field && <FieldChoice correctable={correctable} />}
      {!isSent && field && (
        <ProposalForm
          key={field.field}
          {...field}
          stamp={stamp}
          asksAddress={!isPartner}
          lastResult={answer ?? null}
        />
      )}
    </>
  );
}
