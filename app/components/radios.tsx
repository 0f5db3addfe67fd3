import type { FieldMetadata } from '@conform-to/react';
import { FieldErrors, type Choice } from './field';

/** A group of radio buttons, each with an explanation if it needs one. */
export function Radios({
  field,
  legend,
  choices,
  preset,
}: {
  field: FieldMetadata<string | undefined>;
  legend: string;
  choices: readonly (Choice & { hint?: string })[];
  /** What is chosen as long as nobody chose. */
  preset?: string;
}) {
  return (
    <fieldset id={field.id} aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="legend">
        <bdi>{legend}</bdi>
      </legend>
      {choices.map(({ value, name, lang, hint }) => (
        <label key={value} className="check py-1">
          <input
            type="radio"
            name={field.name}
            value={value}
            defaultChecked={(field.initialValue ?? preset) === value}
          />
          <span>
            <bdi lang={lang}>{name}</bdi> {hint && <span className="hint block">{hint}</span>}
          </span>
        </label>
      ))}
      <FieldErrors field={field} />
    </fieldset>
  );
}
