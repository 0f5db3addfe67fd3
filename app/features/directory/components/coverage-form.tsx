import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { coverageColumns, type CoverageColumns, type CoverageQuery } from '../coverage.schema';

export type CoverageChoices = Record<CoverageColumns, { value: string; name: string }[]>;

/** The form that sets the columns and the filters of the coverage table. */
export function CoverageForm({
  query,
  choices,
}: {
  query: CoverageQuery;
  choices: CoverageChoices;
}) {
  const { t } = useTranslation('coverage');
  return (
    <form
      className="narrow no-print"
      method="get"
      action={links.coverage(useLocale())}
      autoComplete="off"
    >
      <Choice
        name="by"
        label={t('form.by')}
        value={query.by}
        options={coverageColumns.map((value) => ({
          value,
          name: t(`columns.${value}`), // i18n keys: coverage:columns.*
        }))}
      />
      {coverageColumns
        .filter((name) => name !== query.by)
        .map((name) => (
          <Choice
            key={name}
            name={name}
            label={t(`only.${name}`) /* i18n keys: coverage:only.* */}
            value={query[name][0] ?? ''}
            options={[{ value: '', name: t('form.all') }, ...choices[name]]}
          />
        ))}
      <button className="button" type="submit">
        {t('form.submit')}
      </button>
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: { value: string; name: string }[];
}) {
  return (
    <label>
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
