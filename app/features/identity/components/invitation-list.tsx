import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, type Named } from '~/components/own-name';
import { StampField } from '~/components/stamp-field';
import type { Role } from '~/platform/auth/actor';

interface Row {
  id: string;
  email: string | null;
  organization: Named | null;
  role: Role;
  status: 'waiting' | 'accepted' | 'revoked' | 'expired';
  /** in words */
  createdAt: string;
  expiresAt: string;
}

/** Invitations with their status; unanswered ones can be resent or revoked. */
export function InvitationList({ invitations }: { invitations: Row[] }) {
  const { t } = useTranslation('admin');
  return (
    <section className="section" aria-labelledby="sent">
      <h2 id="sent">{t('invitations.list')}</h2>
      {invitations.length === 0 && <p>{t('invitations.none')}</p>}
      <ul className="plain-list">
        {invitations.map((row) => (
          <InvitationItem key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function InvitationItem({ row }: { row: Row }) {
  const { t } = useTranslation(['admin', 'accounts']);
  const { status } = row;
  const isOpen = status === 'waiting' || status === 'expired';
  // i18n keys: accounts:roles.*, admin:invitations.status.*
  return (
    <li>
      <p>
        <strong>{row.email ?? t('invitations.first')}</strong>{' '}
        <span className={status === 'accepted' ? 'ok' : status === 'expired' ? 'old' : ''}>
          {t(`invitations.status.${status}`)}
        </span>
      </p>
      <p className="where">
        {t(`accounts:roles.${row.role}`)}
        {row.organization && (
          <>
            {' · '}
            <OwnName of={row.organization} />
          </>
        )}
        {' · '}
        {status === 'waiting'
          ? t('invitations.expires', { date: row.expiresAt })
          : t('invitations.created', { date: row.createdAt })}
      </p>
      {isOpen && (
        <div className="actions">
          {row.email && <RowAction id={row.id} intent="resend" name={t('invitations.resend')} />}
          <RowAction id={row.id} intent="revoke" name={t('invitations.revoke')} />
        </div>
      )}
    </li>
  );
}

function RowAction({ id, intent, name }: { id: string; intent: string; name: string }) {
  return (
    <Form method="post">
      <StampField />
      <input type="hidden" name="id" value={id} />
      <button className="link-button min-h-11" type="submit" name="intent" value={intent}>
        {name}
      </button>
    </Form>
  );
}
