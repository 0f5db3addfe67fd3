import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Radios } from '~/components/radios';
import { SelectField } from '~/components/field';
import { Submit } from '~/components/submit';
import type { Audience } from '~/platform/auth/audience';
import { audienceChoices } from '../../editing/profile-rows.schema';
import { newCasesDays } from '../new-cases';
import { newCasesChoices, type NewCases } from '../referrals.schema';

/** Says whether the organization takes new cases, as of today. */
export function NewCasesForm({
  current,
  lastResult,
}: {
  current: { newCases: NewCases | null; newCasesAudience: Audience };
  lastResult: SubmissionResult | null;
}) {
  const { t } = useTranslation('referrals');
  const { t: tOfProfile } = useTranslation('profile');
  const [form, fields] = useForm<{ newCases: string; audience: string }>({
    lastResult,
    defaultValue: { newCases: current.newCases ?? '', audience: current.newCasesAudience },
  });
  return (
    <Form method="post" className="form mt-4" {...getFormProps(form)}>
      <Radios
        field={fields.newCases}
        legend={t('newCases.question')}
        // i18n keys: referrals:newCases.choice.*, referrals:newCases.hint.*
        choices={[
          ...newCasesChoices.map((value) => ({
            value,
            name: t(`newCases.choice.${value}`),
            hint: t(`newCases.hint.${value}`, { days: newCasesDays }),
          })),
          { value: '', name: t('newCases.choice.unsaid'), hint: t('newCases.hint.unsaid') },
        ]}
      />
      <SelectField
        field={fields.audience}
        label={tOfProfile('field.audience')}
        choices={audienceChoices.map((value) => ({ value, name: tOfProfile(`audience.${value}`) }))}
      />
      <Submit>{t('newCases.submit')}</Submit>
    </Form>
  );
}
