import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, type Named } from '~/components/own-name';
import type { AuditAction, AuditActor, AuditOutcome } from '../audit.schema';

export interface TableEntry {
  id: string;
  /** formatted for display */
  at: string;
  action: AuditAction | null;
  outcome: AuditOutcome;
  /** how many identical events the entry stands for; null means one */
  repeats: number | null;
  actor: AuditActor;
  object: AuditActor | null;
  organization: Named | null;
}

interface Props {
  entries: TableEntry[];
  /** the URL of the entries about a person */
  toPerson: (id: string) => string;
  /** the whole network's log, which also shows organizations and links to deleted accounts */
  isNetwork: boolean;
}

/** One entry per row. The table scrolls sideways on phones, so it must be focusable. */
export function AuditTable({ entries, ...rest }: Props) {
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
            <EntryRow key={entry.id} entry={entry} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryRow({ entry, ...rest }: Omit<Props, 'entries'> & { entry: TableEntry }) {
  const { t } = useTranslation('audit');
  const { actor, action, object, outcome, repeats } = entry;
  const organization = rest.isNetwork ? entry.organization : null;
  // i18n keys: audit:actions.*, audit:outcome.*
  return (
    <tr>
      <td>{entry.at}</td>
      <td>
        <Who one={actor} {...rest} />
      </td>
      <td>
        {action && t(`actions.${action}`)}
        {repeats !== null && ` (${t('repeats', { count: repeats })})`}
      </td>
      <td>
        {object && <Who one={object} {...rest} />}
        {object && organization && ' · '}
        {organization && <OwnName of={organization} />}
      </td>
      <td className={outcome === 'success' ? '' : 'old'}>{t(`outcome.${outcome}`)}</td>
    </tr>
  );
}

function Who({ one, toPerson, isNetwork }: Omit<Props, 'entries'> & { one: AuditActor }) {
  const { t } = useTranslation('audit');
  // i18n keys: audit:actor.*
  if (one.kind === 'person')
    return (
      <Link to={toPerson(one.id)}>
        <bdi>{one.name}</bdi>
      </Link>
    );
  if (one.kind !== 'deleted') return t(`actor.${one.kind}`);
  const name = t('actor.deleted', { name: one.name });
  return isNetwork ? <Link to={toPerson(one.id)}>{name}</Link> : name;
}
