import { translatedFields } from '../profile/profile-gaps';
import { serviceKeys } from '../editing/service-keys';
import {
  namesOfField,
  serviceTextFields,
  textNameOf,
  type TextField,
  type TextName,
} from '../translations/texts.schema';

/** Some texts of a profile, by their names in the form. */
export type NamedTexts = Partial<Record<TextName, string>>;

type Unknown = Readonly<Record<string, unknown>>;

const record = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};

/** The services of a profile, or of its text form, by their keys. */
function servicesOf(services: unknown): [string, Unknown][] {
  if (!Array.isArray(services))
    return Object.entries(record(services)).map(([key, one]) => [key, record(one)]);
  const rows = (services as unknown[]).map(record);
  const keys = serviceKeys(rows.map(({ service }) => ({ service: String(service) })));
  return rows.map((row, index) => [keys[index] ?? '', row]);
}

/** All texts of a profile by their names in the form. */
export function textsIn(profile: unknown): Record<TextName, string> {
  const of = record(profile);
  const fields: [TextField, unknown][] = [
    ...translatedFields.map((field): [TextField, unknown] => [field, of[field]]),
    ...servicesOf(of['services']).flatMap(([key, service]) =>
      serviceTextFields.map((field): [TextField, unknown] => [
        `services.${key}.${field}`,
        service[field],
      ]),
    ),
  ];
  const texts = fields.flatMap(([field, value]) =>
    namesOfField(field).map((name): [TextName, string] => {
      const text = record(value)[name.slice(field.length + 1)];
      return [name, typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : ''];
    }),
  );
  return Object.fromEntries(texts) as Record<TextName, string>;
}

/** A profile with some of its texts replaced; texts of services that it does not have are ignored. */
export function withTexts<Profile extends { services: readonly { service: string }[] }>(
  profile: Profile,
  texts: NamedTexts,
): Profile {
  const replaced = (path: string, of: Unknown, fields: readonly string[]) =>
    Object.fromEntries(
      fields.map((field) => {
        const named = Object.entries(texts).flatMap(([name, text]) => {
          const parts = textNameOf(name);
          return parts?.field === path + field ? [[parts.locale, text]] : [];
        });
        return [field, { ...record(of[field]), ...Object.fromEntries(named) }];
      }),
    );
  const keys = serviceKeys(profile.services);
  const services = profile.services.map((service, index) => ({
    ...service,
    ...replaced(`services.${keys[index]}.`, record(service), serviceTextFields),
  }));
  return { ...profile, services, ...replaced('', record(profile), translatedFields) };
}
