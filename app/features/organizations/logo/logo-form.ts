/** What the logo form sent. Without a file, the result is an empty one, which is refused later. */
export async function logoFormOf(
  form: FormData,
): Promise<{ intent: 'remove' } | { intent: 'set'; file: { name: string; bytes: Uint8Array } }> {
  if (form.get('intent') === 'remove') return { intent: 'remove' };
  const file = form.getAll('file').find((one) => one instanceof File);
  if (!file) return { intent: 'set', file: { name: '', bytes: new Uint8Array() } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { intent: 'set', file: { name: file.name, bytes } };
}
