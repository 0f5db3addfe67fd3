import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, type Choice } from '~/components/field';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { Sentence, unfilled } from '~/components/sentence';
import { StampField } from '~/components/stamp-field';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { EditionsView } from '../editions.server';

/** Requests for translations of a resource and offers to make them, each with the actions that the reader may take. */
export function Translations({
  translations,
  made,
}: {
  translations: EditionsView['translations'];
  /** the reader's own resources, one of which may be the finished translation */
  made: readonly Choice[];
}) {
  const { t } = useTranslation('editions');
  const locale = useLocale();
  if (translations.length === 0) return <p className="py-2">{t('nobody')}</p>;
  return (
    <ul className="plain-list">
      {translations.map(({ id, kind, language, since, organization, delivered, can }) => (
        <li key={id}>
          <p>
            {/* i18n keys: editions:kind.* */}
            <Sentence
              text={t(`kind.${kind}`, unfilled)}
              parts={{
                language: <strong>{language}</strong>,
                organization: (
                  <Link to={links.organization(locale, organization.slug)}>
                    <OwnName of={organization} />
                  </Link>
                ),
                date: (
                  <time dateTime={new Date(since).toISOString()}>
                    {exactDate(locale, new Date(since))}
                  </time>
                ),
              }}
            />
          </p>
          {delivered && (
            <p>
              {t('delivered')}{' '}
              <Link to={links.resource(locale, delivered.slug)}>
                <Foreign value={delivered.title} />
              </Link>
            </p>
          )}
          {can.deliver && !delivered && <Deliver id={id} made={made} />}
          <Form method="post" className="actions">
            <input type="hidden" name="id" value={id} />
            {delivered && <input type="hidden" name="other" value={delivered.slug} />}
            {can.take && delivered && (
              <button className="button button-quiet" name="do" value="take">
                {t('take')}
              </button>
            )}
            {can.end && (
              <button
                className="link-button"
                name="do"
                value="end"
                aria-label={t('endNamed', { language, organization: organization.name })}
              >
                {t('end')}
              </button>
            )}
          </Form>
        </li>
      ))}
    </ul>
  );
}

function Deliver({ id, made }: { id: string; made: readonly Choice[] }) {
  const { t } = useTranslation('editions');
  if (made.length === 0) return <p className="hint">{t('deliverFirst')}</p>;
  return (
    <Form method="post" className="actions my-2">
      <input type="hidden" name="id" value={id} />
      <label className="grow max-w-xl">
        {t('made')}
        <select className="input" name="other">
          {made.map(({ value, name, lang }) => (
            <option key={value} value={value} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-quiet self-end" name="do" value="deliver">
        {t('deliver')}
      </button>
    </Form>
  );
}

/** The form to request a translation or to offer one. */
export function TranslationForm({
  languages,
  organizations,
  result,
}: {
  languages: readonly Choice[];
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation('editions');
  const [form, fields] = useForm<{ language: string; organization: string }>({
    id: 'translation',
    lastResult: result,
  });
  return (
    <Form method="post" className="form mt-4" {...getFormProps(form)}>
      <StampField />
      <ErrorSummary form={form} />
      <SelectField
        field={fields.language}
        label={t('language')}
        choices={languages}
        empty={t('choose')}
      />
      {organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('organization')}
          choices={organizations}
          empty={t('choose')}
        />
      )}
      <p className="actions">
        <button className="button" name="do" value="ask">
          {t('ask')}
        </button>
        <button className="button button-quiet" name="do" value="offer">
          {t('offer')}
        </button>
      </p>
    </Form>
  );
}
