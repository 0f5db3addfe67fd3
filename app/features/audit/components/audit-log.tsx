import { useTranslation } from 'react-i18next';
import { Pagination } from '~/components/pagination';
import type { AuditQuery } from '../audit.schema';
import { AuditFilters, type FilterChoices } from './audit-filters';
import { AuditTable, type TableEntry } from './audit-table';

/** A log with its filters and a link to export it. The page must have a heading with the id `log`. */
export function AuditLog({
  query,
  choices,
  isNetwork,
  log,
  toFile,
  toPerson,
}: {
  query: AuditQuery;
  choices: FilterChoices;
  /** the whole network's log, not an organization's own */
  isNetwork: boolean;
  log: { entries: TableEntry[]; total: number; page: number; pages: number };
  /** the URL of the same entries as a file */
  toFile: string;
  toPerson: (id: string) => string;
}) {
  const { t } = useTranslation('audit');
  return (
    <>
      <AuditFilters query={query} choices={choices} />
      <div className="bar mt-4">
        <span role="status">{t('count', { count: log.total })}</span>
        {log.total > 0 && <a href={toFile}>{t('export')}</a>}
      </div>
      {log.total === 0 ? (
        <p className="mt-4">{t('none')}</p>
      ) : (
        <AuditTable entries={log.entries} toPerson={toPerson} isNetwork={isNetwork} />
      )}
      <Pagination page={log.page} pages={log.pages} />
    </>
  );
}
