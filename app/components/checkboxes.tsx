import type { FieldMetadata } from '@conform-to/react';
import type { Choice } from './field';
import { FieldErrors } from './field';

/**
 * A group of checkboxes that share a name. The first `first` ones are visible; the rest are folded under
 * `more`, which is open when one of them is checked.
 */
export function Checkboxes({
  field,
  legend,
  hint,
  choices,
  first = choices.length,
  more,
}: {
  field: FieldMetadata<string[] | undefined>;
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  first?: number;
  more?: string;
}) {
  const initial: unknown = field.initialValue;
  const chosen: unknown[] = Array.isArray(initial)
    ? initial
    : initial === undefined
      ? []
      : [initial];
  const folded = choices.slice(first);
  return (
    <fieldset aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="legend">
        <bdi>{legend}</bdi>
      </legend>
      {hint && <p className="hint">{hint}</p>}
      <Boxes name={field.name} choices={choices.slice(0, first)} chosen={chosen} />
      {folded.length > 0 && (
        <details open={folded.some(({ value }) => chosen.includes(value))}>
          <summary className="py-2.5 text-anil">{more}</summary>
          <Boxes name={field.name} choices={folded} chosen={chosen} />
        </details>
      )}
      <FieldErrors field={field} />
    </fieldset>
  );
}

function Boxes({
  name,
  choices,
  chosen,
}: {
  name: string;
  choices: readonly Choice[];
  chosen: readonly unknown[];
}) {
  return (
    <div className="grid sm:grid-cols-2">
      {choices.map(({ value, name: text, lang }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <bdi lang={lang}>{text}</bdi>
        </label>
      ))}
    </div>
  );
}
