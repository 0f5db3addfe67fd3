import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { TextField } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { State } from '~/components/state';
import { Submit } from '~/components/submit';
import { calendarDate, exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import { longestLabel } from '../keys.schema';

interface DataKey {
  id: string;
  label: string;
  createdAt: Date;
  lastUsedOn: Date | null;
  revokedAt: Date | null;
}

/** A new key, which is shown only this once. */
export function NewKey({ token, origin }: { token: string; origin: string }) {
  const { t } = useTranslation('openData');
  return (
    <div className="notice notice-ok" role="status">
      <p>{t('keys.made')}</p>
      <p className="break-all">
        <strong>{token}</strong>
      </p>
      <p>{t('keys.use')}</p>
      <p className="break-all">
        <code>{`curl -H 'Authorization: Bearer ${token}' '${origin}/hsds/services?full=true'`}</code>
      </p>
    </div>
  );
}

/** The form to make a key. */
export function KeyForm({ lastResult }: { lastResult: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation('openData');
  const [form, fields] = useForm<{ label: string }>({ lastResult });
  return (
    <Form method="post" className="form max-w-xl" {...getFormProps(form)}>
      <StampField />
      <input type="hidden" name="do" value="make" />
      <ErrorSummary form={form} />
      <TextField
        field={fields.label}
        label={t('keys.label')}
        hint={t('keys.labelHint')}
        maxLength={longestLabel}
      />
      <Submit>{t('keys.make')}</Submit>
    </Form>
  );
}

/** The keys of an organization, with the day of the last use of each. */
export function KeyList({ keys }: { keys: readonly DataKey[] }) {
  const { t } = useTranslation('openData');
  const locale = useLocale();
  if (keys.length === 0) return <p>{t('keys.none')}</p>;
  return (
    <ul className="plain-list">
      {keys.map(({ id, label, createdAt, lastUsedOn, revokedAt }) => (
        <li key={id}>
          <p>
            <strong>
              <bdi>{label}</bdi>
            </strong>{' '}
            <State is={revokedAt ? 'none' : 'ok'}>
              {revokedAt
                ? t('keys.revoked', { date: exactDate(locale, revokedAt) })
                : t('keys.works')}
            </State>
          </p>
          <p className="where">
            {t('keys.since', { date: exactDate(locale, createdAt) })}
            {' · '}
            {lastUsedOn
              ? t('keys.used', { date: calendarDate(locale, lastUsedOn) })
              : t('keys.unused')}
          </p>
          {!revokedAt && (
            <Form method="post">
              <input type="hidden" name="do" value="end" />
              <button className="link-button min-h-11" type="submit" name="id" value={id}>
                {t('keys.end')}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
