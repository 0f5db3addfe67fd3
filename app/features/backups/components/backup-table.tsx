import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { State } from '~/components/state';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { BackupState } from '../backups.server';

/** The backups that are kept, newest first: when they were made and last found whole. */
export function BackupTable({ rows, now }: { rows: BackupState['rows']; now: Date }) {
  const { t, i18n } = useTranslation('backups');
  const locale = useLocale();
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <ul className="plain-list max-w-3xl">
      {rows.map((row) => (
        <li key={row.id} data-result={row.id} className="py-2">
          <strong className="font-semibold">{exactTime(locale, row.madeAt)}</strong>
          <p className="where">
            {t('files', { count: row.fileCount })} ·{' '}
            {t('stored', { size: size.format(row.storedBytes / 1_000_000) })} ·{' '}
            {row.isEncrypted ? t('encrypted') : t('notEncrypted')} ·{' '}
            {row.isRemote ? t('elsewhere') : t('here')}
          </p>
          <p>
            {row.isDamaged ? (
              <State is="late">{t('damaged')}</State>
            ) : row.verifiedAt ? (
              <State is="ok">
                {t('verified')} <Ago date={row.verifiedAt} now={now} />
              </State>
            ) : (
              <State is="due">{t('notVerified')}</State>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
