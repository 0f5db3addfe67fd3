import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { getBackups } from '~/features/backups/backups.server';
import { BackupTable } from '~/features/backups/components/backup-table';
import { exactDate } from '~/i18n/dates';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'backup.read');
  const title = translator(requireLocale(params), 'backups')('title');
  const backups = await getBackups(actor);
  if (!backups) throw new Response(null, { status: 404 });
  return { page: { title, indexed: false }, backups, now: now() };
}

export const meta = pageMeta;

export default function BackupsPage() {
  const { backups, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('backups');
  const locale = useLocale();
  const { schedule, overdueSince, isEncrypted, isMailHeld, rows } = backups;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {overdueSince && (
          <p className="notice notice-warn" role="alert">
            {t('overdue', { date: exactDate(locale, overdueSince) })}
          </p>
        )}
        {isMailHeld && <p className="notice notice-warn">{t('mailHeld')}</p>}
      </PageHead>
      <div className="prose">
        {/* i18n keys: backups:schedule.* */}
        <p>{t(`schedule.${schedule}`)}</p>
        {schedule === 'nightly' && <p>{isEncrypted ? t('sealed') : t('open')}</p>}
      </div>
      {rows.length === 0 ? (
        <p className="py-4">{t('none')}</p>
      ) : (
        <BackupTable rows={rows} now={now} />
      )}
    </>
  );
}
