import { text } from 'node:stream/consumers';
import { Option } from 'commander';
import type { z } from 'zod';
import { roles } from '~/features/identity/accounts.schema';
import { defaultLocale, locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { OperatorError } from '~/platform/operator-error.server';

// Options that several commands share.

export const roleOption = () =>
  new Option('--role <role>', 'what they may do').choices(roles).makeOptionMandatory();

export const organizationOption = () =>
  new Option('--org <slug>', 'their organization, as in its address; not for a network-admin');

export const languageOption = () =>
  new Option('--language <code>', 'the language of mail and pages')
    .choices(locales)
    .default(defaultLocale);

/** The input, checked by the schema of the portal's own form. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'input'}: ${inWords(message)}`,
  );
  throw new OperatorError(sentences.join('\n'));
}

/** A problem that a form would show, given as its message key, as an error for the terminal. */
export function refused(problem: string): OperatorError {
  return new OperatorError(inWords(problem));
}

function inWords(key: string): string {
  return translator('en', 'forms')(key);
}

/** All of stdin without the line break that ends it. */
export async function readStdin(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}

/** A number of bytes for people. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
