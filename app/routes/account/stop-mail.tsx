import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { getStoppedMail, stopMail } from '~/features/notifications/mail-choices.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';

const gone = () => new Response(null, { status: 410 });

/** The page of a letter's unsubscribe link. Opening it stops nothing, because mail servers open links, too. */
export async function loader({ params }: LoaderFunctionArgs) {
  const mail = await getStoppedMail(params['token'] ?? '');
  if (!mail) throw gone();
  const title = translator(requireLocale(params), 'mailChoices')('stop.title');
  return { page: { title, indexed: false }, mail };
}

/**
 * Unsubscribes from letters of that kind. The request comes from the page or from the reader's mail server,
 * which follows no redirects (RFC 8058), so the response is the page itself.
 */
export async function action({ params }: ActionFunctionArgs) {
  if (!(await stopMail(params['token'] ?? ''))) throw gone();
  return null;
}

export const meta = pageMeta;

export default function StopMail() {
  const { mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation('mailChoices');
  const locale = useLocale();
  // i18n keys: mailChoices:kind.*, mailChoices:says.*
  const kind = t(`kind.${mail.kind}`);
  return (
    <PageHead title={t('stop.title')}>
      {mail.isStopped ? (
        <p className="notice notice-ok mt-6" role="status">
          {t('stop.done', { kind })}
        </p>
      ) : (
        <>
          <p className="lead">
            {kind}. {t(`says.${mail.kind}`)}
          </p>
          <form method="post" className="actions mt-6">
            <button className="button" type="submit">
              {t('stop.submit')}
            </button>
          </form>
        </>
      )}
      <p className="mt-6">
        <Link className="inline-flex min-h-11 items-center" to={links.ownMail(locale)}>
          {t('stop.all')}
        </Link>
      </p>
    </PageHead>
  );
}
