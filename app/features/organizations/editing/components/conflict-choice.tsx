import { useTranslation } from 'react-i18next';
import { takeField } from '../conflict-choice';

interface Props {
  /** the field's name in the form */
  name: string;
  title: string;
  stored: string;
  mine: string;
  /** the side that is preselected */
  chosen: 'stored' | 'mine';
  lang?: string | undefined;
}

/** Both versions of a field that two people changed, and the choice between them. */
export function ConflictChoice({ name, title, stored, mine, chosen, lang }: Props) {
  const { t } = useTranslation('profile');
  const sides = [
    { value: 'stored', label: t('conflict.theirs'), text: stored },
    { value: 'mine', label: t('conflict.yours'), text: mine },
  ];
  return (
    <fieldset className="py-3">
      <legend className="legend">{title}</legend>
      <div className="pair">
        {sides.map(({ value, label, text }) => (
          <label key={value} className="flex gap-2 items-start py-2">
            <input
              className="mt-1 size-5 flex-none accent-anil"
              type="radio"
              name={takeField(name)}
              value={value}
              defaultChecked={value === chosen}
            />
            <span className="min-w-0">
              <span className="hint block">{label}</span>
              {text === '' ? (
                <span>{t('conflict.empty')}</span>
              ) : (
                <span className="whitespace-pre-line" lang={lang}>
                  {text}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
