import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors, SelectField } from '~/components/field';
import type { ProfileChoices } from '../editing.server';
import type { ProfileInput } from '../../organizations.schema';
import { newRows, type RowName } from '../form-parts.schema';
import { audienceChoices } from '../profile-rows.schema';

export interface RowsProps<Name extends RowName> {
  form: FormMetadata<ProfileInput>;
  field: FieldMetadata<ProfileInput[Name], ProfileInput>;
  choices: ProfileChoices;
}

/** The rows of a list, with buttons to add and remove rows; without JavaScript these make a round trip. */
export function Rows<Row>({
  name,
  form,
  rows,
  errors,
  children,
}: {
  name: RowName;
  form: FormMetadata<ProfileInput>;
  rows: FieldMetadata<Row, ProfileInput>[];
  errors: Pick<FieldMetadata, 'errors' | 'errorId' | 'id'>;
  children: (row: FieldMetadata<Row, ProfileInput>) => React.ReactNode;
}) {
  const { t } = useTranslation('profile');
  const { pathname } = useLocation();
  // Without JavaScript, the response shows the end of the list.
  const here = { formAction: `${pathname}#add`, type: 'submit' } as const;
  // i18n keys: profile:row.*, profile:none.*, profile:add.*
  return (
    <div id={errors.id}>
      {rows.length === 0 && <p className="hint">{t(`none.${name}`)}</p>}
      {rows.map((row, index) => {
        const title = t(`row.${name}`, { number: index + 1 });
        return (
          <fieldset key={row.key} className="row-group" id={row.id}>
            <legend className="legend">{title}</legend>
            {children(row)}
            <button
              className="link-button justify-self-start"
              aria-label={t('removeRow', { row: title })}
              {...form.remove.getButtonProps({ name, index })}
              {...here}
            >
              {t('remove')}
            </button>
          </fieldset>
        );
      })}
      <FieldErrors field={errors} />
      <button
        className="button button-quiet mt-3"
        id="add"
        {...form.insert.getButtonProps({ name, defaultValue: newRows[name] as never })}
        {...here}
      >
        {t(`add.${name}`)}
      </button>
    </div>
  );
}

export function AudienceField({ field }: { field: FieldMetadata<string> }) {
  const { t } = useTranslation('profile');
  return (
    <SelectField
      field={field}
      label={t('field.audience')}
      choices={audienceChoices.map((value) => ({ value, name: t(`audience.${value}`) }))}
    />
  );
}
