import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { openInbox } from '~/features/threads/inbox.server';
import { InboxList } from '~/features/threads/components/inbox-list';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const locale = requireLocale(params);
  const title = translator(locale, 'inbox')('title');
  return { page: { title, indexed: false }, items: await openInbox(actor, locale), now: now() };
}

export const meta = pageMeta;

export default function InboxPage() {
  const { items, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('inbox');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={items.length === 0 ? t('empty') : t('lead')} />
      <InboxList items={items} now={now} />
      <p className="mt-6">
        <Link className="inline-flex min-h-11 items-center" to={links.ownMail(locale)}>
          {t('mail')}
        </Link>
      </p>
    </>
  );
}
