import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField } from '~/components/field';
import { StampField } from '~/components/stamp-field';
import type { RecommendationChoices } from '../recommendation-choices.server';
import { limits, linkKinds, positions, statuses } from '../recommendations.schema';

interface Props {
  choices: RecommendationChoices;
  /** the answer to one of the page's forms, by the value of its button */
  refused: { do: string; result: SubmissionResult } | null;
}

/** One of the forms: its fields, and the button whose value says which it is. */
function useAdding(name: string, { refused, choices }: Props, values: Record<string, string>) {
  const result = refused?.do === name ? refused.result : null;
  const defaultValue = { as: choices.as[0]?.value ?? '', ...values };
  const [form, fields] = useForm<Record<string, string>>({
    id: name,
    lastResult: result,
    defaultValue,
  });
  const field = (one: string) => fields[one] as never;
  return { form, field, result };
}

function Frame({
  name,
  adding: { form, field, result },
  props,
  children,
}: {
  name: string;
  adding: ReturnType<typeof useAdding>;
  props: Props;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('recommendations');
  return (
    <section className="section" aria-labelledby={`${name}-title`}>
      {/* i18n keys: recommendations:add.title.*, recommendations:add.submit.* */}
      <h2 id={`${name}-title`}>{t(`add.title.${name}`)}</h2>
      <Form method="post" className="form" {...getFormProps(form)}>
        <StampField />
        <ErrorSummary form={form} />
        <SelectField field={field('as')} label={t('form.as')} choices={props.choices.as} />
        <CaseDataWarnings result={result}>{children}</CaseDataWarnings>
        <p className="actions">
          <button className="button button-quiet" name="do" value={name}>
            {t(`add.submit.${name}`)}
          </button>
        </p>
      </Form>
    </section>
  );
}

/** What partners add to a recommendation: how they see its status, what they did, the State's position, a link. */
export function AddForms(props: Props) {
  const { t } = useTranslation('recommendations');
  const { choices } = props;
  const year = choices.today.slice(0, 4);
  const assess = useAdding('assess', props, { by: 'own', year });
  const followUp = useAdding('follow-up', props, { on: choices.today });
  const position = useAdding('position', props, {});
  const link = useAdding('link', props, {});
  const source = (of: ReturnType<typeof useAdding>) => (
    <>
      <TextField field={of.field('source')} label={t('add.source')} maxLength={limits.title} />
      <TextField field={of.field('url')} label={t('add.url')} inputMode="url" />
    </>
  );
  const country = (of: ReturnType<typeof useAdding>) => (
    <SelectField field={of.field('country')} label={t('add.country')} choices={choices.country} />
  );
  return (
    <>
      <Frame name="assess" adding={assess} props={props}>
        {country(assess)}
        <SelectField
          field={assess.field('by')}
          label={t('add.by')}
          // i18n keys: recommendations:add.byChoice.*
          choices={['own', 'state'].map((value) => ({ value, name: t(`add.byChoice.${value}`) }))}
        />
        <TextField field={assess.field('year')} label={t('add.year')} inputMode="numeric" />
        <SelectField
          field={assess.field('status')}
          label={t('add.status')}
          hint={t('add.statusHint')}
          choices={statuses.map((value) => ({ value, name: t(`status.${value}`) }))}
        />
        <TextArea field={assess.field('note')} label={t('add.note')} maxLength={limits.note} />
        {source(assess)}
      </Frame>
      <Frame name="follow-up" adding={followUp} props={props}>
        <TextField field={followUp.field('on')} label={t('add.on')} type="date" />
        <TextArea field={followUp.field('text')} label={t('add.text')} maxLength={limits.note} />
      </Frame>
      <Frame name="position" adding={position} props={props}>
        {country(position)}
        <SelectField
          field={position.field('position')}
          label={t('add.position')}
          choices={positions.map((value) => ({ value, name: t(`position.${value}`) }))}
        />
        {source(position)}
      </Frame>
      <Frame name="link" adding={link} props={props}>
        <TextField field={link.field('to')} label={t('add.to')} hint={t('add.toHint')} />
        <SelectField
          field={link.field('kind')}
          label={t('add.kind')}
          // i18n keys: recommendations:link.to.*
          choices={linkKinds.map((value) => ({ value, name: t(`link.to.${value}`) }))}
        />
      </Frame>
    </>
  );
}
