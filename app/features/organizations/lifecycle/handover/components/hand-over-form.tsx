import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField } from '~/components/field';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { Submit } from '~/components/submit';
import type { Continuity } from '../continuity.server';
import { afterChoices } from '../handover.schema';

/** Chooses who takes over, and which role the person who hands over has afterwards. */
export function HandOverForm({
  continuity,
  lastResult,
}: {
  continuity: Continuity;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t } = useTranslation('handover');
  const { others, can } = continuity;
  const [form, fields] = useForm<{ personId: string; email: string; after: string }>({
    id: 'hand-over',
    lastResult,
    defaultValue: { after: 'stay' },
  });
  return (
    <section className="section" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">{t('handOver.title')}</h2>
      <p>{t('handOver.text')}</p>
      <Form method="post" className="form mt-4" {...getFormProps(form)}>
        <StampField />
        <ErrorSummary form={form} title={t('handOver.refused')} />
        {others.length > 0 && (
          <SelectField
            field={fields.personId}
            label={t('handOver.person')}
            empty={t('handOver.somebodyNew')}
            choices={others.map(({ id, name, isAdministrator }) => ({
              value: id,
              name: isAdministrator ? t('handOver.already', { name }) : name,
            }))}
          />
        )}
        <TextField
          field={fields.email}
          label={t('handOver.email')}
          hint={t('handOver.emailHint')}
          type="email"
          inputMode="email"
          autoComplete="off"
        />
        {can.step ? (
          <Radios
            field={fields.after}
            legend={t('handOver.after')}
            // i18n keys: handover:handOver.choices.*
            choices={afterChoices.map((value) => ({
              value,
              name: t(`handOver.choices.${value}.name`),
              hint: t(`handOver.choices.${value}.hint`),
            }))}
          />
        ) : (
          <input type="hidden" name="after" value="stay" />
        )}
        <Submit name="do" value="hand-over">
          {t('handOver.submit')}
        </Submit>
      </Form>
    </section>
  );
}
