import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import {
  getDigestChoice,
  listMailChoices,
  saveMailPreferences,
} from '~/features/notifications/mail-choices.server';
import { mailChoicesSchema } from '~/features/notifications/mail-choices.schema';
import { DigestChoices } from '~/features/notifications/components/digest-choices';
import { networkTimeZone } from '~/i18n/days';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { zoneChoices, zoneLabel } from '~/i18n/time-zones';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const locale = requireLocale(params);
  const title = translator(locale, 'mailChoices')('own.title');
  const own = await getDigestChoice(actor);
  return {
    page: { title, indexed: false },
    choices: (await listMailChoices(actor)).filter(({ kind }) => kind !== 'digest'),
    own,
    zones: zoneChoices(locale, now(), own.timeZone),
    networkZone: zoneLabel(locale, networkTimeZone(), now()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const submission = await readSubmission(request, mailChoicesSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  await saveMailPreferences(actor, submission.value);
  return redirect(`${links.ownMail(requireLocale(params))}?saved=1`, 303);
}

export const meta = pageMeta;

export default function OwnMail() {
  const { choices, own, zones, networkZone } = useLoaderData<typeof loader>();
  const { t } = useTranslation('mailChoices');
  const locale = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        crumb={<Link to={links.account(locale)}>{t('own.back')}</Link>}
        title={t('own.title')}
        lead={t('own.lead')}
      >
        {search.has('saved') && (
          <SavedNotice key={JSON.stringify([choices, own])}>{t('own.saved')}</SavedNotice>
        )}
      </PageHead>
      <Form method="post" className="form">
        <DigestChoices own={own} zones={zones} networkZone={networkZone} />
        <fieldset>
          <legend className="legend">{t('own.legend')}</legend>
          {choices.map(({ kind, isWanted }) => (
            <div key={kind} className="field">
              <label className="check">
                <input
                  type="checkbox"
                  name="kind"
                  value={kind}
                  defaultChecked={isWanted}
                  aria-describedby={`${kind}-says`}
                />
                {/* i18n keys: mailChoices:kind.*, mailChoices:says.* */}
                {t(`kind.${kind}`)}
              </label>
              <p className="hint" id={`${kind}-says`}>
                {t(`says.${kind}`)}
              </p>
            </div>
          ))}
        </fieldset>
        <p>
          <Link className="inline-flex min-h-11 items-center" to={links.followedAlerts(locale)}>
            {t('own.alerts')}
          </Link>
        </p>
        <p className="hint">{t('own.always')}</p>
        <p className="actions mt-4">
          <button className="button" name="do" value="choose">
            {t('own.submit')}
          </button>
        </p>
      </Form>
    </>
  );
}
