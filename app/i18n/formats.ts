// Creating a formatter takes longer than all that a page does with it, so each is created once.
const formats = new Map<string, unknown>();

/** The formatter that is known by a key; it is made when it is first needed. */
export function held<Format>(key: string, make: () => Format): Format {
  const format = (formats.get(key) as Format | undefined) ?? make();
  formats.set(key, format);
  return format;
}
