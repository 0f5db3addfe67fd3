import { isolated } from '~/i18n/isolated';
import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '~/components/error-summary';
import { FieldErrors, SelectField, TextField } from '~/components/field';
import { Submit } from '~/components/submit';
import { audienceChoices } from '../../editing/profile-rows.schema';
import type { OwnNames } from '../named-contacts.server';

interface Sent {
  intent: string;
  place: string;
  name: string;
  audience: string;
  consent: string;
}

/** Form by which a person consents to showing their own name beside a role. Nobody else can do so for them. */
export function OwnNameForm({
  name,
  organizations,
  result,
}: {
  name: string;
  organizations: OwnNames;
  result: SubmissionResult | undefined;
}) {
  const { t } = useTranslation('ownName');
  const [form, fields] = useForm<Sent>({
    lastResult: result ?? null,
    defaultValue: { name, audience: 'network' },
  });
  const places = organizations.flatMap(({ slug, name: organization, roles }) =>
    roles.map((role) => ({
      value: `${slug}/${role.slug}`,
      name:
        organizations.length > 1 ? `${isolated(role.name)} · ${isolated(organization)}` : role.name,
    })),
  );
  return (
    <section className="section" aria-labelledby="show">
      <h2 id="show">{t('form.title')}</h2>
      {places.length === 0 ? (
        <p>{t('form.noPlace')}</p>
      ) : (
        <Form method="post" className="form" {...getFormProps(form)}>
          <input type="hidden" name="intent" value="show" />
          <ErrorSummary form={form} />
          <SelectField
            field={fields.place}
            label={t('form.place')}
            hint={t('form.placeHint')}
            choices={places}
            empty={t('form.choose')}
          />
          <TextField field={fields.name} label={t('form.name')} hint={t('form.nameHint')} />
          <SelectField
            field={fields.audience}
            label={t('form.audience')}
            // i18n keys: ownName:audience.*
            choices={audienceChoices.map((value) => ({ value, name: t(`audience.${value}`) }))}
          />
          <div>
            <label className="check" htmlFor={fields.consent.id}>
              <input
                type="checkbox"
                id={fields.consent.id}
                name="consent"
                aria-invalid={fields.consent.errors ? true : undefined}
                aria-describedby={fields.consent.errors ? fields.consent.errorId : undefined}
              />
              {t('form.consent')}
            </label>
            <FieldErrors field={fields.consent} />
          </div>
          <Submit>{t('form.submit')}</Submit>
        </Form>
      )}
    </section>
  );
}
