import type { FieldMetadata } from '@conform-to/react';
import { TextArea } from './field';

interface Props {
  field: FieldMetadata<string>;
  /** maximum length of the reason */
  most: number;
  /** the button's value, if not `decline` */
  value?: string;
  texts: { open: string; reason: string; hint: string; submit: string };
}

/** A folded form for declining a request, with a reason. */
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
