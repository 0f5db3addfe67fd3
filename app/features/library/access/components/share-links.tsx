import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import { Submit } from '~/components/submit';
import { exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import { limits, linkDays } from '../access.schema';

interface ShareLink {
  id: string;
  label: string;
  expiresAt: Date;
  opened: number;
  isOpen: boolean;
}

/** The URL of a new link, which is shown only this once. */
export function NewLink({ address }: { address: string }) {
  const { t } = useTranslation('access');
  return (
    <div className="notice notice-ok" role="status">
      <p>{t('links.made')}</p>
      <p className="break-all">
        <strong>{address}</strong>
      </p>
    </div>
  );
}

/** The form to create a link that opens a resource on request. */
export function LinkForm({ lastResult }: { lastResult: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation('access');
  const [form, fields] = useForm<{ label: string; days: string }>({
    lastResult,
    defaultValue: { days: '7' },
  });
  return (
    <Form method="post" className="form max-w-xl" {...getFormProps(form)}>
      <StampField />
      <input type="hidden" name="do" value="make" />
      <ErrorSummary form={form} />
      <TextField
        field={fields.label}
        label={t('links.label')}
        hint={t('links.labelHint')}
        maxLength={limits.label}
      />
      <SelectField
        field={fields.days}
        label={t('links.days')}
        choices={linkDays.map((value) => ({ value, name: t('days', { count: Number(value) }) }))}
      />
      <Submit>{t('links.make')}</Submit>
    </Form>
  );
}

/** The links of a resource and how often each was opened; who opened them is not recorded. */
export function LinkList({ links }: { links: readonly ShareLink[] }) {
  const { t } = useTranslation('access');
  const locale = useLocale();
  if (links.length === 0) return <p>{t('links.none')}</p>;
  return (
    <ul className="plain-list">
      {links.map(({ id, label, expiresAt, opened, isOpen }) => (
        <li key={id}>
          <p>
            <strong>
              <bdi>{label}</bdi>
            </strong>{' '}
            <span className={isOpen ? 'ok' : 'old'}>
              {isOpen ? t('links.until', { date: exactDate(locale, expiresAt) }) : t('links.over')}
            </span>
          </p>
          <p className="where">{t('links.opened', { count: opened })}</p>
          {isOpen && (
            <Form method="post">
              <input type="hidden" name="do" value="end" />
              <button className="link-button min-h-11" type="submit" name="id" value={id}>
                {t('links.end')}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
