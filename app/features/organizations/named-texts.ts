import { takesStored } from './conflict-choice';
import { translatedFields } from './profile-gaps';
import { textNameOf, textNames, type TextName } from './texts.schema';

/** Some texts of a profile by their names in the form. */
export type NamedTexts = Partial<Record<TextName, string>>;

/** The texts of a profile in the shape of its form, whatever else is in it; every name has one. */
export function textsIn(profile: unknown): Record<TextName, string> {
  const of = profile as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  const texts = textNames().map((name): [TextName, string] => {
    const [field = '', locale = ''] = name.split('.');
    const value = of[field]?.[locale];
    return [name, typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''];
  });
  return Object.fromEntries(texts) as Record<TextName, string>;
}

/** A profile with some of its texts replaced. */
export function withTexts<Profile extends object>(profile: Profile, texts: NamedTexts): Profile {
  const of = profile as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  const changed = Object.fromEntries(translatedFields.map((field) => [field, { ...of[field] }]));
  for (const [name, text] of Object.entries(texts)) {
    const parts = textNameOf(name);
    const side = parts && changed[parts.field];
    if (side) side[parts.locale] = text;
  }
  return { ...profile, ...changed };
}

/** Some of some texts. */
export function only(texts: NamedTexts, names: readonly TextName[]): NamedTexts {
  return Object.fromEntries(
    names.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])),
  );
}

/**
 * The texts that a form has: what it does not have stays as it is, and where its author chose what is
 * stored over what they wrote, it has that.
 */
export function sentTexts(form: FormData, parsed: unknown, stored: NamedTexts): NamedTexts {
  const typed = textsIn(parsed);
  const sent = textNames().filter((name) => form.has(name));
  return Object.fromEntries(
    sent.map((name) => [name, takesStored(form, name) ? stored[name] : typed[name]]),
  );
}
