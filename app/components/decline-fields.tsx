import type { FieldMetadata } from '@conform-to/react';
import { TextArea } from './field';

interface Props {
  field: FieldMetadata<string>;
  /** the most characters of the reason */
  most: number;
  /** of its button, where `decline` is something else */
  value?: string;
  texts: { open: string; reason: string; hint: string; submit: string };
}

/** The other answer to what was asked, out of the way until it is wanted: no, and why. */
export function DeclineFields({ field, most, value = 'decline', texts }: Props) {
  return (
    <details open={field.errors !== undefined}>
      <summary className="min-h-11 py-2">{texts.open}</summary>
      <TextArea field={field} label={texts.reason} hint={texts.hint} maxLength={most} rows={3} />
      <p className="actions mt-3">
        <button className="button button-danger" name="do" value={value}>
          {texts.submit}
        </button>
      </p>
    </details>
  );
}
