import { getFormProps, useForm } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Sentence, unfilled } from '~/components/sentence';
import { acceptInvitation } from '~/features/identity/accept-invitation.server';
import { acceptSchemas } from '~/features/identity/accounts.schema';
import { AcceptFields } from '~/features/identity/components/accept-fields';
import { readInvitation } from '~/features/identity/open-invitation.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import {
  noSessionCookie,
  sessionCookie,
  sessionTokenOf,
} from '~/platform/auth/session-cookie.server';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { readSubmission } from '~/platform/http/submission.server';

async function invitationOf({ request, params }: LoaderFunctionArgs) {
  const invitation = await readInvitation(await readActor(request), params['token'] ?? '');
  if (!invitation) throw new Response(null, { status: 410 });
  return invitation;
}

export async function loader(args: LoaderFunctionArgs) {
  const t = translator(requireLocale(args.params), 'accounts');
  const { mode, role, organization, email } = await invitationOf(args);
  return {
    page: { title: t('invitation.title'), indexed: false },
    invitation: { mode, role, organization, email },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, params } = args;
  const locale = requireLocale(params);
  const { mode } = await invitationOf(args);
  const submission = await readSubmission(request, acceptSchemas[mode]);
  const hideFields = ['password'];
  if (submission.status !== 'success')
    return data(submission.reply({ hideFields }), { status: 400 });
  const accepted = await acceptInvitation(
    await readActor(request),
    params['token'] ?? '',
    { ...submission.value, locale },
    sessionTokenOf(request),
  );
  if (accepted.ok) {
    const { token, locale: own } = accepted;
    setResponseCookie(token ? sessionCookie(token) : noSessionCookie());
    const workspace = links.workspace(own);
    return redirect(token ? workspace : links.login(own, { returnTo: workspace }), 303);
  }
  if (accepted.problem === 'gone') throw new Response(null, { status: 410 });
  const field = accepted.problem === 'emailTaken' && mode === 'first' ? 'email' : 'password';
  const fieldErrors = { [field]: [accepted.problem] };
  return data(submission.reply({ fieldErrors, hideFields }), { status: 400 });
}

export const meta = pageMeta;

export default function Invitation() {
  const { t } = useTranslation('accounts');
  const { invitation } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const lang = useLocale();
  const { mode, role, organization, email } = invitation;
  const [form, fields] = useForm<{ name?: string; email?: string; password?: string }>({
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <PageHead title={t('invitation.title')}>
      {organization ? (
        <p className="lead">
          <Sentence
            text={t('invitation.toOrganization', unfilled)}
            parts={{
              organization: (
                <strong>
                  <OwnName of={organization} />
                </strong>
              ),
            }}
          />{' '}
          {/* i18n keys: accounts:rights.* */ t(`rights.${role}`)}
        </p>
      ) : (
        <p className="lead">{t('rights.network-admin')}</p>
      )}
      <Form method="post" className="form mt-6" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <AcceptFields mode={mode} fields={fields} email={email} />
        <p className="actions">
          {mode === 'elsewhere' ? (
            <Link className="button" to={links.login(lang, { returnTo: pathname })}>
              {t('login.submit')}
            </Link>
          ) : (
            <button className="button" type="submit">
              {t('invitation.submit')}
            </button>
          )}
        </p>
      </Form>
    </PageHead>
  );
}
