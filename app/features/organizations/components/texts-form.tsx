import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField } from '~/components/field';
import { localeName, locales } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { textsIn } from '../named-texts';
import { textNameOf, type TextsInput } from '../texts.schema';
import type { EditedText, EditedTexts } from '../texts-editing.server';
import { ConflictChoice } from './conflict-choice';
import { TextSide } from './text-side';
import { useKeptDraft } from './use-kept-draft';

/** Every text in all languages side by side; each field can be published by itself. */
export function TextsForm({
  texts,
  result,
}: {
  texts: EditedTexts;
  result: SubmissionResult | undefined;
}) {
  const { t } = useTranslation('texts');
  const [form, fields] = useForm<TextsInput>({
    lastResult: result ?? null,
    defaultValue: texts.values,
  });
  const { form: element, state, onInput, stop } = useKeptDraft();
  const buttons = (
    <p className="actions">
      <button className="button" name="save" value="all">
        {t('save.all')}
      </button>
      <button className="button button-quiet" name="save" value="draft">
        {t('save.draft')}
      </button>
    </p>
  );
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      ref={element}
      onInput={onInput}
      onSubmitCapture={stop}
    >
      {buttons}
      <input type="hidden" name="version" value={fields.version.initialValue} />
      <div className="grid gap-4 my-4">
        <ErrorSummary form={form} />
        <Conflicts texts={texts} typed={form.initialValue} />
      </div>
      <CaseDataWarnings result={result}>
        {texts.texts.map((text) => (
          <TextRow key={text.field} text={text} fields={fields} organization={texts} />
        ))}
      </CaseDataWarnings>
      {buttons}
      {state && (
        <p className="hint" role="status">
          {state === 'kept' ? t('draft.auto') : t('draft.failed')}
        </p>
      )}
    </Form>
  );
}

type Fields = ReturnType<typeof useForm<TextsInput>>[1];

function TextRow({
  text: { field, sides },
  fields,
  organization,
}: {
  text: EditedText;
  fields: Fields;
  organization: EditedTexts;
}) {
  const { t } = useTranslation('texts');
  const controls = fields[field].getFieldset();
  // i18n keys: texts:field.*, texts:save.*
  return (
    <section className="section" id={field} aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{t(`field.${field}`)}</h2>
      <div className="pair">
        {sides.map((side) => (
          <TextSide
            key={side.locale}
            field={field}
            side={side}
            control={controls[side.locale]}
            organization={organization}
          />
        ))}
      </div>
      <div className="actions items-end mt-4">
        {field !== 'name' && (
          <SelectField
            field={fields.source.getFieldset()[field]}
            label={t('source')}
            choices={locales.map((value) => ({ value, name: localeName(value), lang: value }))}
          />
        )}
        <button className="button button-quiet" name="save" value={field}>
          {t(`save.${field}`)}
        </button>
      </div>
    </section>
  );
}

function Conflicts({ texts, typed }: { texts: EditedTexts; typed: unknown }) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const conflicts = texts.draft?.conflicts ?? [];
  if (conflicts.length === 0) return null;
  const mine = textsIn(typed ?? {});
  return (
    <section className="notice notice-warn max-w-none" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      {conflicts.map((name) => {
        const { field = 'summary', locale = '' } = textNameOf(name) ?? {};
        return (
          <ConflictChoice
            key={name}
            name={name}
            title={t(`label.${field}`, { language: localeNameIn(page, locale) })}
            stored={texts.stored[name] ?? ''}
            mine={mine[name] ?? ''}
            chosen="mine"
            lang={locale}
          />
        );
      })}
    </section>
  );
}
