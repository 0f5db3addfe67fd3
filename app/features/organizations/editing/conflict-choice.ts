/** Name of the form field that says which version of a conflicting field is kept. */
export const takeField = (name: string) => `take.${name}`;

/** Whether the stored version was chosen over the typed one. */
export function takesStored(form: FormData, name: string): boolean {
  return form.get(takeField(name)) === 'stored';
}
