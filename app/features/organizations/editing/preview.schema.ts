/** The readers as whom a profile can be previewed. */
export const previewReaders = ['visitor', 'partner', 'own'] as const;
export type PreviewReader = (typeof previewReaders)[number];

/** Name of the buttons that open the preview. */
export const previewField = 'preview';

/** The reader for whom the form requests a preview; null when it requests something else. */
export function previewReader(form: FormData): PreviewReader | null {
  const asked = form.get(previewField);
  return previewReaders.find((one) => one === asked) ?? null;
}

/** The submitted fields, without the buttons that opened the preview. */
export function fieldsToKeep(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== previewField && name !== 'back' ? [[name, value]] : [],
  );
}
