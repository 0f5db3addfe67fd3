import type { SubmissionResult } from '@conform-to/react';
import { z } from 'zod';

/**
 * How many times the maximum length of a field is given back: people who pasted too much see all of it and can
 * shorten it.
 */
const mostTimes = 4;
/** For texts whose schema has no maximum length, such as a choice or an id, and for texts without a schema. */
const mostOtherwise = 500;
/** Anything nested deeper is dropped. */
const deepest = 8;

/**
 * The reply to a form, with each text cut to a few times the maximum length of its field: a program that fills
 * a form to the brim does not get all of it back, twice. People lose nothing.
 *
 * @param schema of the form
 */
export function withoutExcess<Result extends SubmissionResult>(
  result: Result,
  schema: z.ZodType,
): Result {
  if (!result.initialValue) return result;
  return { ...result, initialValue: cut(result.initialValue, [schema], 0) as never };
}

function cut(value: unknown, schemas: readonly z.ZodType[], depth: number): unknown {
  if (typeof value === 'string') return cutText(value, mostTimes * longestText(schemas));
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) {
    // A program may send a single field twice, which makes it a list.
    const own = schemas.flatMap((schema) => partsOf(schema, 0));
    const of = own.length > 0 ? own : schemas;
    return value.map((one) => cut(one, of, depth + 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const own = schemas.flatMap((schema) => partsOf(schema, name));
      return [name, cut(one, own, depth + 1)];
    }),
  );
}

/** Counts a line break as one character, as browsers do, although they send it as two. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const lines = text.replaceAll('\r\n', '\n');
  return lines.length > most ? lines.slice(0, most) : text;
}

/** The maximum length of a text that may match any of several schemas. */
export function longestText(schemas: readonly z.ZodType[]): number {
  const lengths = schemas.flatMap(textsIn).map(({ maxLength }) => maxLength ?? mostOtherwise);
  return lengths.length > 0 ? Math.max(...lengths) : mostOtherwise;
}

/** The schemas inside of wrappers such as pipes, defaults and unions. */
export function unwrapped(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodPipe)
    return [schema.in, schema.out].flatMap((one) => unwrapped(one as z.ZodType));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodPrefault
  )
    return unwrapped(schema.def.innerType as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((one) => unwrapped(one as z.ZodType));
  return [schema];
}

function textsIn(schema: z.ZodType): { maxLength: number | null }[] {
  return unwrapped(schema).flatMap((one) =>
    one instanceof z.ZodString || one instanceof z.ZodStringFormat ? [one] : [],
  );
}

/** The schemas of a field of an object, or of the items of a list. */
function partsOf(schema: z.ZodType, name: string | number): z.ZodType[] {
  return unwrapped(schema).flatMap((one): z.ZodType[] => {
    if (one instanceof z.ZodArray && typeof name === 'number') return [one.element as z.ZodType];
    if (one instanceof z.ZodRecord && typeof name === 'string') return [one.valueType as z.ZodType];
    if (!(one instanceof z.ZodObject) || typeof name !== 'string') return [];
    const shape = one.shape as Record<string, z.ZodType>;
    return Object.hasOwn(shape, name) && shape[name] ? [shape[name]] : [];
  });
}

/** Whether a field of a form is a list of rows, each with fields of its own. */
export function isListOfRows(schema: z.ZodType, name: string): boolean {
  return partsOf(schema, name)
    .flatMap((list) => partsOf(list, 0))
    .flatMap(unwrapped)
    .some((row) => row instanceof z.ZodObject);
}
