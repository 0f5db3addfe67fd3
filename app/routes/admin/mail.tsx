import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { UndeliveredList } from '~/features/notifications/outbox/components/undelivered-list';
import { letterAction } from '~/features/notifications/outbox/outbox.schema';
import {
  giveUpLetter,
  listUndelivered,
  retryLetter,
} from '~/features/notifications/outbox/undelivered.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'mail.administer');
  const title = translator(requireLocale(params), 'mailAdmin')('title');
  return { page: { title, indexed: false }, letters: await listUndelivered(actor), now: now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'mail.administer');
  const submission = await readSubmission(request, letterAction);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const { id, do: what } = submission.value;
  const verb = what === 'retry' ? retryLetter : giveUpLetter;
  if (!(await verb(actor, id))) throw new Response(null, { status: 404 });
  return redirect(`${links.adminMail(requireLocale(params))}?done=${what}`, 303);
}

export const meta = pageMeta;

export default function MailPage() {
  const { letters, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('mailAdmin');
  const [search] = useSearchParams();
  const done = search.get('done');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {(done === 'retry' || done === 'give-up') && (
          <SavedNotice key={letters.map(({ id, attempts }) => id + attempts).join()}>
            {done === 'retry' ? t('retried') : t('givenUp')}
          </SavedNotice>
        )}
      </PageHead>
      {letters.length === 0 ? (
        <p className="py-4">{t('none')}</p>
      ) : (
        <UndeliveredList letters={letters} now={now} />
      )}
    </>
  );
}
