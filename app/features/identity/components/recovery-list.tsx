import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName, type Named } from '~/components/own-name';
import { sortedByName } from '~/i18n/alphabet';
import { exactTime } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';

interface Row {
  id: string;
  person: { name: string; email: string };
  organizations: Named[];
  createdAt: Date;
  usableAt: Date | null;
}

/**
 * Requests to replace a second factor, to be approved or declined. The forms send `intent`
 * (`approve-recovery` or `decline-recovery`) and `recovery`, as in `recoverySchema`.
 */
export function RecoveryList({ recoveries }: { recoveries: Row[] }) {
  const { t } = useTranslation('recovery');
  return (
    <>
      {recoveries.length > 0 && <p className="notice">{t('admin.check')}</p>}
      <ul className="plain-list mt-4">
        {recoveries.map((row) => (
          <RecoveryItem key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function RecoveryItem({ row }: { row: Row }) {
  const { t } = useTranslation('recovery');
  const lang = useLocale();
  const { person, organizations, createdAt, usableAt } = row;
  const { name } = person;
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      <p className="where">
        {person.email}
        {sortedByName(lang, organizations, (one) => one.name).map((one) => (
          <span key={one.name}>
            {' · '}
            <OwnName of={one} />
          </span>
        ))}
      </p>
      <p>{t('admin.asked', { time: exactTime(lang, createdAt) })}</p>
      {usableAt && <p className="ok">{t('admin.usable', { time: exactTime(lang, usableAt) })}</p>}
      <div className="actions">
        {!usableAt && (
          <Decision
            id={row.id}
            intent="approve-recovery"
            name={t('admin.approve')}
            label={t('admin.approveNamed', { name })}
          />
        )}
        <Decision
          id={row.id}
          intent="decline-recovery"
          name={usableAt ? t('admin.stop') : t('admin.decline')}
          label={usableAt ? t('admin.stopNamed', { name }) : t('admin.declineNamed', { name })}
        />
      </div>
    </li>
  );
}

function Decision(props: { id: string; intent: string; name: string; label: string }) {
  const { id, intent, name, label } = props;
  return (
    <Form method="post">
      <input type="hidden" name="recovery" value={id} />
      {/* Not the button's value, because a form that is resent after a proof contains only fields. */}
      <input type="hidden" name="intent" value={intent} />
      <button className="link-button min-h-11" type="submit" aria-label={label}>
        {name}
      </button>
    </Form>
  );
}
