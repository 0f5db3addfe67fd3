import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { relativeDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import { keepField, typedFormId, untouchedField, writerField } from '~/platform/http/typed.schema';
import { useTypedOfPage } from './kept-typed';
import { digestOf } from '~/platform/http/same-values';
import { sendWhole } from './send-whole';
import { useKeepingTyped } from './use-keeping-typed';

// As Conform has it: interfaces are no records of unknown values.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Fields = Record<string, any>;

type Options<Input extends Fields> = Omit<
  NonNullable<Parameters<typeof useForm<Input>>[0]>,
  'id' | 'lastResult'
> & { lastResult: SubmissionResult | null };

/** What a long form shows besides its fields: whether these are a draft, and what in them may be about a case. */
export interface TypedState {
  /** when the shown draft was kept; null when the form shows what is stored or what was just sent */
  draft: { at: Date; now: Date } | null;
  /** `digestOf` what the form shows when nobody typed anything */
  untouched: string;
  /** for `CaseDataWarnings` */
  result: SubmissionResult | null;
  /** what the draft has in a field, as for the version that it was based on */
  value: (name: string) => string | undefined;
}

/**
 * Conform's `useForm` for a long form, which shows the person's draft if there is one. The form contains `KeepsTyped`,
 * and its route's action is wrapped in `keepsTyped`.
 */
export function useTypedForm<Input extends Fields>(options: Options<Input>) {
  const { lastResult, onValidate, ...rest } = options;
  const kept = useTypedOfPage()?.kept ?? null;
  const untouched = digestOf(rest.defaultValue ?? {});
  const isShown = !lastResult && kept && digestOf(kept.value) !== untouched;
  const draft = isShown ? kept : null;
  // Kept as it was first: Conform takes another object for another result, and would show it over what is typed.
  const [shown] = useState(draft && asResult(draft.value));
  const [form, fields] = useForm<Input>({
    ...rest,
    id: typedFormId,
    lastResult: lastResult ?? shown,
    ...(onValidate && {
      onValidate: (context: Parameters<typeof onValidate>[0]) =>
        // What is kept as a draft need not be complete.
        isKeeping(context.submitter)
          ? (parseWithZod(context.formData, { schema: z.looseObject({}) }) as never)
          : onValidate(context),
    }),
  });
  const error = Object.fromEntries(draft?.warned.map((name) => [name, ['caseData']]) ?? []);
  const state: TypedState = {
    draft,
    untouched,
    result: lastResult ?? (draft && { ...asResult(draft.value), error }),
    value: (name) => {
      const kept = draft?.value[name];
      return typeof kept === 'string' ? kept : undefined;
    },
  };
  return [form, fields, state] as const;
}

/** Conform shows the values of a result in place of the default ones. */
const asResult = (value: Record<string, unknown>) => ({ initialValue: value }) as SubmissionResult;

const isKeeping = (button: HTMLElement | null) =>
  button instanceof HTMLButtonElement && button.name === keepField;

/**
 * Belongs into a long form: marks its posts, says that it shows a draft, and with JavaScript keeps what is typed and
 * warns before it would be lost.
 */
export function KeepsTyped({ state: { draft, untouched } }: { state: TypedState }) {
  const { t } = useTranslation('forms');
  const locale = useLocale();
  const writer = useTypedOfPage()?.writer ?? '';
  const { marker, state } = useKeepingTyped();
  return (
    <>
      <input type="hidden" name={writerField} value={writer} ref={marker} />
      <input type="hidden" name={untouchedField} value={untouched} />
      {draft && (
        <div className="notice">
          <p>{t('typed.draft', { ago: relativeDate(locale, draft.at, draft.now) })}</p>
          <button
            className="link-button"
            name={keepField}
            value="discard"
            formNoValidate
            onClick={sendWhole}
          >
            {t('typed.discard')}
          </button>
        </div>
      )}
      {/* i18n keys: forms:typed.state.* */}
      <p className="hint typed-state" role="status">
        {state && t(`typed.state.${state}`)}
      </p>
    </>
  );
}

/** The button that keeps a long form as a draft: it need not be complete. */
export function KeepDraft({ children }: { children: React.ReactNode }) {
  return (
    <button className="button button-quiet" name={keepField} value="draft" formNoValidate>
      {children}
    </button>
  );
}
