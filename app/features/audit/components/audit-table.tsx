import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, type Named } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AuditAction } from '../audit.schema';

interface Entry {
  id: string;
  /** in words, UTC */
  at: string;
  action: AuditAction | null;
  outcome: 'success' | 'denied' | 'failure';
  actor: { id: string; name: string } | null;
  object: string | null;
  organization: Named | null;
}

/** Entries of the log, one a row. The table scrolls sideways on a phone, so it can be focused. */
export function AuditTable({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation('audit');
  return (
    <div className="scroll" role="region" aria-labelledby="log" tabIndex={0}>
      <table className="table min-w-2xl">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('about')}</th>
            <th scope="col">{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation('audit');
  const lang = useLocale();
  const { actor, action, object, organization, outcome } = entry;
  const whom = object && object !== actor?.name ? object : null;
  // i18n keys: audit:actions.*, audit:outcome.*
  return (
    <tr>
      <td>{entry.at}</td>
      <td>
        {actor ? (
          <Link to={links.adminAudit(lang, { person: actor.id })}>{actor.name}</Link>
        ) : (
          t('nobody')
        )}
      </td>
      <td>{action && t(`actions.${action}`)}</td>
      <td>
        {whom}
        {whom && organization && ' · '}
        {organization && <OwnName of={organization} />}
      </td>
      <td className={outcome === 'success' ? '' : 'old'}>{t(`outcome.${outcome}`)}</td>
    </tr>
  );
}
