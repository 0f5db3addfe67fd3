import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { StampField } from '~/components/stamp-field';
import { KeepDraft, KeepsTyped, useTypedForm } from '~/components/typed-form';
import type { ResourceValues } from '../editing.queries.server';
import type { ResourceChoices } from '../editing.server';
import type { FileView } from '../../search/listing';
import type { ReceivedView, RefusedFile } from '../../files/received';
import { resourceSchema, type ResourceInput } from '../resources.schema';
import { AboutFields } from './about-fields';
import { EditionFields } from './edition-fields';
import { FileField } from '../../files/components/file-field';
import { OriginFields } from './origin-fields';
import { ResourceConflict } from './resource-conflict';
import { KindFields, TextFields, VisibilityField } from './resource-fields';

export interface ResourceFormProps {
  values: Partial<ResourceValues> & { upload?: string };
  choices: ResourceChoices;
  /** The present file of the resource. */
  current: FileView | null;
  /** The server's response to the submitted form. */
  answer:
    | {
        result: SubmissionResult;
        /** The file that was received with the form. */
        received: ReceivedView | null;
        /** Files that came with the form and were refused. */
        refused?: RefusedFile[];
        /** The stored values, if somebody else saved after the form was opened. */
        stored?: ResourceValues;
      }
    | undefined;
  submit: string;
  /** A file that was received earlier and waits for this form. */
  received?: ReceivedView | null;
  /** Other files that wait to be described in forms of their own. */
  waiting?: readonly FileView[];
}

/** The form of a resource. It works without JavaScript, too. */
export function ResourceForm(props: ResourceFormProps) {
  const { values, choices, current, answer, submit } = props;
  const { t } = useTranslation(['sharing', 'upload', 'forms']);
  const [isSending, setSending] = useState(false);
  const [form, fields, typed] = useTypedForm<ResourceInput>({
    lastResult: answer?.result ?? null,
    defaultValue: values,
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: schemaFor(formData, current) }),
  });
  // A draft keeps the version that it was based on.
  const version = answer?.stored?.version ?? typed.value('version') ?? values.version;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="form max-w-4xl"
      {...getFormProps(form)}
    >
      <KeepsTyped state={typed} />
      <StampField />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <ErrorSummary form={form} />
      {answer?.stored && (
        <ResourceConflict stored={answer.stored} choices={choices} typed={form.value ?? {}} />
      )}
      <FileField
        key={answer?.received?.id ?? fields.upload.initialValue}
        form={form}
        fields={fields}
        received={answer ? answer.received : (props.received ?? null)}
        refused={answer?.refused ?? []}
        waiting={props.waiting ?? []}
        current={current}
        onSending={setSending}
      />
      {version !== undefined && <EditionFields fields={fields} />}
      <CaseDataWarnings result={typed.result}>
        <TextFields fields={fields} choices={choices} />
      </CaseDataWarnings>
      <KindFields fields={fields} choices={choices} />
      <VisibilityField field={fields.visibility} />
      <AboutFields fields={fields} choices={choices} />
      <OriginFields fields={fields} />
      <p className="actions">
        <button className="button" type="submit" disabled={isSending}>
          {submit}
        </button>
        <KeepDraft>{t('forms:typed.keep')}</KeepDraft>
        {isSending && <span className="hint">{t('upload:wait')}</span>}
      </p>
    </Form>
  );
}

/** In the browser, a chosen file that was not uploaded ahead also counts, because it is sent with the form. */
function schemaFor(formData: FormData, current: FileView | null) {
  const file = formData.get('file');
  const isChosen = file instanceof File && file.name !== '';
  return resourceSchema({ hasFile: current !== null || isChosen });
}
