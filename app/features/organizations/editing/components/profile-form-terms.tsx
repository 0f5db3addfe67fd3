import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors, type Choice } from '~/components/field';
import type { ChosenKind, countryLists, ProfileInput } from '../../organizations.schema';
import { audienceChoices } from '../profile-rows.schema';

interface Props {
  kind: ChosenKind | (typeof countryLists)[number];
  form: FormMetadata<ProfileInput>;
  field: FieldMetadata<string[]>;
  groups: readonly { name: string; choices: readonly Choice[] }[];
}

/** Checkboxes for one taxonomy, each ticked one with its audience. */
export function ChosenTerms({ kind, form, field, groups }: Props) {
  const { t } = useTranslation('profile');
  const initial: unknown = field.initialValue;
  const chosen = Array.isArray(initial) ? initial : [initial];
  const audiences: Record<string, unknown> = form.initialValue?.audience?.[kind] ?? {};
  return (
    <div id={field.id}>
      {groups.map((group) => (
        <fieldset key={group.name || kind}>
          <legend className={group.name ? 'legend pt-3 pb-1' : 'sr-only'}>
            {group.name || t(`sections.${kind}`)}
          </legend>
          <ul className="grid lg:grid-cols-2 gap-x-6">
            {group.choices.map(({ value, name }) => (
              <li key={value} className="group flex flex-wrap items-center gap-x-3">
                <label className="check flex-1 min-w-56">
                  <input
                    type="checkbox"
                    name={field.name}
                    value={value}
                    defaultChecked={chosen.includes(value)}
                  />
                  <bdi>{name}</bdi>
                </label>
                <AudienceOfChoice
                  name={`audience.${kind}.${value}`}
                  label={t('field.audienceOf', { name })}
                  initial={audiences[value]}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      <FieldErrors field={field} />
    </div>
  );
}

/** Hidden while its checkbox is not ticked; always visible in browsers without `:has()`. */
function AudienceOfChoice({
  name,
  label,
  initial,
}: {
  name: string;
  label: string;
  initial: unknown;
}) {
  const { t } = useTranslation('profile');
  return (
    <select
      className="input w-auto group-not-has-[input:checked]:hidden"
      name={name}
      aria-label={label}
      defaultValue={typeof initial === 'string' ? initial : 'public'}
    >
      {audienceChoices.map((audience) => (
        <option key={audience} value={audience}>
          {/* i18n keys: profile:audience.* */}
          {t(`audience.${audience}`)}
        </option>
      ))}
    </select>
  );
}
