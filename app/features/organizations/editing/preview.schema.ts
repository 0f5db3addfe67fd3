/** As whom a profile can be seen before it is saved. */
export const previewReaders = ['visitor', 'partner', 'own'] as const;
export type PreviewReader = (typeof previewReaders)[number];

/** The button that asks to see a form as somebody else would. */
export const previewField = 'preview';

/** As whom a form asks to be seen; null when it asks for something else. */
export function previewReader(form: FormData): PreviewReader | null {
  const asked = form.get(previewField);
  return previewReaders.find((one) => one === asked) ?? null;
}

/** The fields of a form as they were sent, without the buttons that led to the preview. */
export function fieldsToKeep(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== previewField && name !== 'back' ? [[name, value]] : [],
  );
}
