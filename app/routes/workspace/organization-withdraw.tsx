import { getFormProps, useForm } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Submit } from '~/components/submit';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { getContinuity } from '~/features/organizations/lifecycle/handover/continuity.server';
import { withdrawOrganization } from '~/features/organizations/lifecycle/withdraw/withdraw-organization.server';
import { withdrawalSchema } from '~/features/organizations/lifecycle/withdraw/withdrawal.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireWithdrawable({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const continuity = await getContinuity(actor, params['slug'] ?? '');
  if (!continuity?.can.withdraw) throw denied(actor, 'organization.withdraw');
  return { actor, locale: requireLocale(params), organization: continuity.organization };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, organization } = await requireWithdrawable(args);
  const title = translator(locale, 'withdrawal')('title');
  return { page: { title, indexed: false }, organization };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, organization } = await requireWithdrawable(args);
  const form = await readForm(args.request);
  const submission = parseSubmission(form, withdrawalSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  if (submission.value.typed !== organization.slug) {
    const result = submission.reply({ fieldErrors: { typed: ['notItsAddress'] } });
    return data(result, { status: 400 });
  }
  await requireConfirmed(actor, form);
  const token = await withdrawOrganization(actor, organization.slug);
  if (!token) throw denied(actor, 'organization.withdraw');
  return redirect(links.dataArchive(locale, token), {
    status: 303,
    headers: { 'Clear-Site-Data': '"cache"' },
  });
}

export const meta = pageMeta;

const consequences = ['hidden', 'deleted', 'accounts', 'log', 'data'] as const;

export default function OrganizationWithdrawPage() {
  const { organization } = useLoaderData<typeof loader>();
  const { t } = useTranslation('withdrawal');
  const locale = useLocale();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<{ typed: string }>({ id: 'withdraw', lastResult });
  const { slug, name } = organization;
  return (
    <>
      <PageHead title={t('title')} of={organization} lead={t('lead')} />
      <div className="prose">
        <ul>
          {consequences.map((key) => (
            <li key={key}>{t(`consequence.${key}`) /* i18n keys: withdrawal:consequence.* */}</li>
          ))}
        </ul>
        <p>{t('instead')}</p>
      </div>
      {/* A full page load, because the person may no longer be signed in afterwards. */}
      <Form
        method="post"
        action={links.ownWithdrawal(locale, slug)}
        reloadDocument
        className="form mt-6"
        {...getFormProps(form)}
      >
        <ErrorSummary form={form} title={t('refused')} />
        <TextField
          field={fields.typed}
          label={t('typed')}
          hint={t('typedHint', { slug })}
          autoComplete="off"
        />
        <Submit look="danger">{t('submit', { name })}</Submit>
      </Form>
    </>
  );
}
