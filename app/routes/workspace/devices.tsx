import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { devicesSchema } from '~/features/identity/accounts.schema';
import { DeviceList } from '~/features/identity/components/device-list';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { endOtherDevices, listDevices, revokeDevice } from '~/features/identity/device-list.server';
import { exactDate, shortTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { sessionCookie } from '~/platform/auth/session-cookie.server';
import { deviceDays } from '~/platform/auth/session-limits';
import { setResponseCookie } from '~/platform/http/response-cookies.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = ['revoked', 'othersEnded', 'gone'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const devices = await listDevices(actor);
  const done = new URL(request.url).searchParams.get('done');
  return {
    page: { title: translator(lang, 'devices')('title'), indexed: false },
    devices: devices.map(({ lastUsedAt, since, ...device }) => ({
      ...device,
      lastUsed: shortTime(lang, lastUsedAt),
      since: exactDate(lang, since),
    })),
    days: deviceDays,
    outcome: outcomes.find((one) => one === done),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requireActor(request);
  const form = await readForm(request);
  const submission = parseSubmission(form, devicesSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  await requireConfirmed(actor, form);
  const done = (what: (typeof outcomes)[number]) =>
    redirect(`${links.devices(lang)}?done=${what}`, 303);
  const input = submission.value;
  if (input.intent === 'device')
    return done((await revokeDevice(actor, input.device)) ? 'revoked' : 'gone');
  const token = await endOtherDevices(actor);
  if (token) setResponseCookie(sessionCookie(token));
  return done('othersEnded');
}

export const meta = pageMeta;

export default function Devices() {
  const { t } = useTranslation(['devices', 'accounts']);
  const { devices, days, outcome } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumb={<Link to={links.account(useLocale())}>{t('accounts:own.title')}</Link>}
        title={t('title')}
        lead={t('lead')}
      >
        {outcome && (
          <p className={`notice mt-6 ${outcome === 'gone' ? '' : 'notice-ok'}`} role="status">
            {t(outcome) /* i18n keys: devices:revoked, devices:othersEnded, devices:gone */}
          </p>
        )}
      </PageHead>
      <DeviceList devices={devices} />
      <p className="hint mt-6">{t('kept', { days })}</p>
    </>
  );
}
