import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { ownFactorsSchema } from '~/features/identity/accounts.schema';
import { AppFactor } from '~/features/identity/components/app-factor';
import { PasskeyFactors } from '~/features/identity/components/passkey-factors';
import { RecoveryCodes } from '~/features/identity/components/recovery-codes';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import {
  addPasskey,
  confirmApp,
  getOwnFactors,
  prepareApp,
  removeApp,
  removePasskey,
  renewCodes,
} from '~/features/identity/own-factors.server';
import { exactDate, shortTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request, { duringSetUp: true });
  const { app, passkeys, codesLeft } = await getOwnFactors(actor);
  return {
    page: { title: translator(lang, 'factors')('title'), indexed: false },
    app: app.state === 'waiting' ? { ...app, picture: renderSVG(app.address) } : app,
    passkeys: passkeys.map((one) => ({
      id: one.id,
      name: one.name,
      createdAt: shortTime(lang, one.createdAt),
      lastUsedAt: one.lastUsedAt && shortTime(lang, one.lastUsedAt),
    })),
    codesLeft,
    due: actor.secondFactorDue ? exactDate(lang, actor.secondFactorDue) : null,
    mustSetUp: actor.mustSetUp ?? false,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request, { duringSetUp: true });
  const form = await readForm(request);
  const submission = parseSubmission(form, ownFactorsSchema);
  const wrong = (intent: string) => data({ wrong: intent, codes: null }, { status: 400 });
  const intent = submission.payload['intent'];
  if (submission.status !== 'success') return wrong(typeof intent === 'string' ? intent : '');
  await requireConfirmed(actor, form);
  const input = submission.value;
  const page = links.secondFactors(lang);
  if (input.intent === 'app-start') {
    await prepareApp(actor);
    return redirect(`${page}#app`, 303);
  }
  const verbs = {
    'app-remove': () => removeApp(actor),
    codes: () => renewCodes(actor),
  };
  const change =
    input.intent === 'app-confirm'
      ? await confirmApp(actor, input.code)
      : input.intent === 'passkey-add'
        ? await addPasskey(actor, input.passkey, input.name)
        : input.intent === 'passkey-remove'
          ? await removePasskey(actor, input.id)
          : await verbs[input.intent]();
  if (!change.ok) return wrong(change.isThere ? 'passkey-there' : input.intent);
  // Recovery codes are shown once, in this response; otherwise redirect to the page.
  return change.codes ? data({ wrong: '', codes: change.codes }) : redirect(`${page}?saved=1`, 303);
}

export const meta = pageMeta;

export default function SecondFactors() {
  const { t } = useTranslation(['factors', 'accounts']);
  const { app, passkeys, codesLeft, due, mustSetUp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      {!mustSetUp && (
        <p className="crumbs">
          <Link to={links.account(lang)}>{t('accounts:own.title')}</Link>
        </p>
      )}
      <PageHead title={t('title')} lead={t('lead')}>
        {mustSetUp && (
          <p className="notice notice-warn mt-6" role="alert">
            {t('overdue')}
          </p>
        )}
        {due && !mustSetUp && <p className="notice mt-6">{t('due', { date: due })}</p>}
        {search.has('saved') && !answer && <SavedNotice>{t('saved')}</SavedNotice>}
      </PageHead>
      <RecoveryCodes
        codes={answer?.codes ?? null}
        left={codesLeft}
        hasFactor={app.state === 'set' || passkeys.length > 0}
      />
      <AppFactor app={app} wrong={answer?.wrong ?? ''} />
      <PasskeyFactors passkeys={passkeys} wrong={answer?.wrong ?? ''} />
    </>
  );
}
