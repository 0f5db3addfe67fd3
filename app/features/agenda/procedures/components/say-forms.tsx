import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, type Choice } from '~/components/field';
import { Radios } from '~/components/radios';
import { StampField } from '~/components/stamp-field';
import { rightName } from '../../rights/right-name';
import { rightSlugs } from '../../rights/rights.schema';
import { limits } from '../propose.schema';

interface Props {
  revisionId: string;
  organizations: readonly Choice[];
  result: SubmissionResult | null;
}

interface Fields {
  verdict: string;
  basis: string;
  note: string;
  right: string;
  reason: string;
  organization: string;
}

/** Confirms or disputes an entry in the name of an organization that works there. */
export function VerifyForm({ revisionId, organizations, result }: Props) {
  const { t } = useTranslation('procedures');
  const [form, fields] = useForm<Fields>({ id: 'verify', lastResult: result });
  const choices = (group: string, names: readonly string[]) =>
    names.map((value) => ({ value, name: t(`${group}.${value}`) }));
  // i18n keys: procedures:say.verdict.*, procedures:basis.*
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <StampField />
      <input type="hidden" name="do" value="verify" />
      <input type="hidden" name="revision" value={revisionId} />
      <ErrorSummary form={form} />
      <Radios
        field={fields.verdict}
        legend={t('say.verdict.legend')}
        choices={choices('say.verdict', ['confirms', 'disputes', 'withdrawn'])}
      />
      <Radios
        field={fields.basis}
        legend={t('say.basis')}
        choices={choices('basis', ['own_work', 'document', 'authority', 'others'])}
      />
      <CaseDataWarnings result={result}>
        <TextArea
          field={fields.note}
          label={t('say.note')}
          hint={t('say.noteHint')}
          most={limits.note}
        />
      </CaseDataWarnings>
      <As field={fields.organization} organizations={organizations} />
      <p>
        <button className="button">{t('say.send')}</button>
      </p>
    </Form>
  );
}

/** Says whether an entry meets one of the child’s rights, and why. */
export function AssessForm({ revisionId, organizations, result }: Props) {
  const { t } = useTranslation('procedures');
  const [form, fields] = useForm<Fields>({ id: 'assess', lastResult: result });
  return (
    <Form method="post" className="form max-w-3xl" {...getFormProps(form)}>
      <StampField />
      <input type="hidden" name="do" value="assess" />
      <input type="hidden" name="revision" value={revisionId} />
      <ErrorSummary form={form} />
      <SelectField
        field={fields.right}
        label={t('say.right')}
        choices={rightSlugs.map((value) => ({ value, name: rightName(t, value) }))}
        empty={t('propose.choose')}
      />
      <Radios
        field={fields.verdict}
        legend={t('say.meets')}
        choices={['meets', 'partly', 'fails', 'unclear'].map((value) => ({
          value,
          name: t(`assessment.${value}`),
        }))}
      />
      <CaseDataWarnings result={result}>
        <TextArea field={fields.reason} label={t('say.reason')} most={limits.note} />
      </CaseDataWarnings>
      <As field={fields.organization} organizations={organizations} />
      <p>
        <button className="button button-quiet">{t('say.assess')}</button>
      </p>
    </Form>
  );
}

function As({
  field,
  organizations,
}: {
  field: Parameters<typeof SelectField>[0]['field'];
  organizations: readonly Choice[];
}) {
  const { t } = useTranslation('procedures');
  if (organizations.length < 2) return null;
  return <SelectField field={field} label={t('propose.as')} choices={organizations} />;
}
