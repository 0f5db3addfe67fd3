import {
  getFormProps,
  useForm,
  type FieldMetadata,
  type SubmissionResult,
} from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextField, type Choice } from '~/components/field';
import { Submit } from '~/components/submit';
import { channelAudiences, channelKinds, type ChannelKind } from '../referrals.schema';

/** The values of the form, as typed. */
export type TypedChannels = Record<ChannelKind, { value: string; role?: string; audience: string }>;

/** The safe channels by which partners refer cases to the organization. */
export function ChannelsForm({
  current,
  roles,
  lastResult,
}: {
  current: TypedChannels;
  roles: readonly Choice[];
  lastResult: SubmissionResult | null;
}) {
  const { t } = useTranslation('referrals');
  const [form, fields] = useForm<TypedChannels>({ lastResult, defaultValue: current });
  return (
    <Form method="post" className="form mt-4" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      {channelKinds.map((kind) => {
        const { value, role, audience } = fields[kind].getFieldset();
        return (
          <fieldset key={kind} className="row-group">
            {/* i18n keys: referrals:channel.*, referrals:channelLabel.*, referrals:channelHint.* */}
            <legend className="legend">{t(`channel.${kind}`)}</legend>
            <TextField
              field={value}
              label={t(`channelLabel.${kind}`)}
              hint={t(`channelHint.${kind}`)}
            />
            {kind === 'phone' && (
              <SelectField
                field={role as FieldMetadata<string | undefined>}
                label={t('role')}
                choices={roles}
                empty={t('chooseRole')}
              />
            )}
            <SelectField
              field={audience}
              label={t('audience.label')}
              // i18n keys: referrals:audience.*
              choices={channelAudiences.map((one) => ({ value: one, name: t(`audience.${one}`) }))}
            />
          </fieldset>
        );
      })}
      <Submit>{t('channels.submit')}</Submit>
    </Form>
  );
}
