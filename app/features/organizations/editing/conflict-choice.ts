/** The field of a form that says which text of a conflict stays. */
export const takeField = (name: string) => `take.${name}`;

/** Whether somebody chose what is stored over what they wrote in a field. */
export function takesStored(form: FormData, name: string): boolean {
  return form.get(takeField(name)) === 'stored';
}
