import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { PlainText } from '~/components/plain-text';
import { WordDiff } from '~/components/word-diff';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { EditedText } from '../edited-texts';
import { limits } from '../threads.schema';

interface Props {
  texts: readonly EditedText[];
  /** in whose names a translation can be written */
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}

/** A post in every language side by side; each text is saved by itself. */
export function PostTextsForm({ texts, organizations, result }: Props) {
  const sent = result?.initialValue?.['locale'];
  return (
    <div className="pair">
      {texts.map((text) => (
        <Side
          key={text.locale}
          text={text}
          organizations={organizations}
          result={sent === text.locale ? result : null}
        />
      ))}
    </div>
  );
}

function Side({
  text,
  organizations,
  result,
}: {
  text: EditedText;
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}) {
  const { t } = useTranslation(['requests', 'texts']);
  const page = useLocale();
  const language = localeNameIn(page, text.locale);
  const needsWork = text.condition === 'outdated' || text.condition === 'missing';
  return (
    <section className="text-side" aria-labelledby={`side-${text.locale}`}>
      <h2 id={`side-${text.locale}`}>{language}</h2>
      {/* i18n keys: requests:texts.state.* */}
      <p className={needsWork ? 'old' : 'hint'}>{t(`texts.state.${text.condition}`)}</p>
      {text.changes && (
        <details open>
          <summary className="min-h-11 content-center">{t('texts.changes')}</summary>
          <WordDiff parts={text.changes} />
        </details>
      )}
      {text.canEdit ? (
        <SideForm text={text} organizations={organizations} result={result} />
      ) : (
        <div lang={text.locale}>
          {text.subject && <p className="font-semibold">{text.subject}</p>}
          <PlainText text={text.body} />
        </div>
      )}
    </section>
  );
}

interface Values {
  subject: string;
  body: string;
  organization: string;
}

function SideForm({ text, organizations, result }: Parameters<typeof Side>[0]) {
  const { t } = useTranslation('requests');
  const page = useLocale();
  const language = localeNameIn(page, text.locale);
  const [form, fields] = useForm<Values>({
    id: text.locale,
    lastResult: result,
    defaultValue: { subject: text.subject, body: text.body },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="locale" value={text.locale} />
      <input type="hidden" name="revision" value={text.revision} />
      <input type="hidden" name="sourceRevision" value={text.sourceRevision} />
      <ErrorSummary form={form} />
      <CaseDataWarnings result={result}>
        {text.hasSubject && (
          <TextField
            field={fields.subject}
            label={t('texts.subject', { language })}
            maxLength={limits.subject}
          />
        )}
        <TextArea
          field={fields.body}
          label={t('texts.body', { language })}
          maxLength={limits.body}
          rows={10}
        />
      </CaseDataWarnings>
      {!text.isOriginal && organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('texts.organization')}
          choices={organizations}
        />
      )}
      <p className="actions">
        <button className="button button-quiet">
          {text.isOriginal ? t('texts.save') : t('texts.saveTranslation')}
        </button>
      </p>
    </Form>
  );
}
