import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { textsIn } from '../../names/named-texts';
import { translatedFields } from '../../profile/profile-gaps';
import { textNameOf, type TextsInput } from '../texts.schema';
import type { EditedTexts } from '../texts-editing.server';
import { ConflictChoice } from '../../editing/components/conflict-choice';
import { OwnText, ServiceTexts } from './text-rows';
import { useKeptDraft } from '../../editing/components/use-kept-draft';
import { useTextLabel } from './use-text-label';

/** Every text in all languages side by side; each field can be published separately. */
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
  const sources = fields.source.getFieldset();
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
        {translatedFields.map((field) => {
          const text = texts.texts.find((one) => one.field === field);
          const source = field === 'name' ? undefined : sources[field];
          const controls = fields[field].getFieldset();
          const own = { field, text, source, controls };
          return text && <OwnText key={field} {...own} text={text} organization={texts} />;
        })}
        <div id="services">
          {texts.services.map((service) => (
            <ServiceTexts
              key={service.key}
              service={service}
              organization={texts}
              source={sources.services.getFieldset()[service.key]}
              controls={(field) => {
                const of = fields.services.getFieldset()[service.key]?.getFieldset();
                return of?.[field].getFieldset() ?? {};
              }}
            />
          ))}
        </div>
      </CaseDataWarnings>
      {buttons}
      {state && (
        <p className="hint" role="status">
          {/* i18n keys: texts:draft.auto, texts:draft.asked, texts:draft.failed */}
          {t(`draft.${state === 'kept' ? 'auto' : state}`)}
        </p>
      )}
    </Form>
  );
}

function Conflicts({ texts, typed }: { texts: EditedTexts; typed: unknown }) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const labelOf = useTextLabel();
  const { conflicts = [], lost = [] } = texts.draft ?? {};
  if (conflicts.length + lost.length === 0) return null;
  const mine = textsIn(typed ?? {});
  const nameOf = (field: string) =>
    texts.services.find(({ key }) => field.startsWith(`services.${key}.`))?.name[page];
  return (
    <section className="notice notice-warn max-w-none" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      {conflicts.map((name) => {
        const { field = 'summary', locale = '' } = textNameOf(name) ?? {};
        const language = localeNameIn(page, locale);
        return (
          <ConflictChoice
            key={name}
            name={name}
            title={labelOf(field, language, nameOf(field))}
            stored={texts.stored[name] ?? ''}
            mine={mine[name] ?? ''}
            chosen="mine"
            lang={locale}
          />
        );
      })}
      {lost.length > 0 && <p>{t('conflict.lost')}</p>}
      {lost.map((text) => (
        <blockquote key={text} className="whitespace-pre-line">
          {text}
        </blockquote>
      ))}
    </section>
  );
}
