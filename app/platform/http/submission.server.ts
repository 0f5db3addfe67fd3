import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { rememberForm } from './too-often.server';

/** A field's name as our forms write it: `summary.es`, `places[2].country`. Rows stay below 1,000. */
const fieldName = /^[A-Za-z][\w-]*(?:\.[\w-]+|\[\d{1,3}\])*$/;
const forbiddenName = /(?:^|[.[])(?:__proto__|constructor|prototype)(?:$|[.[\]])/;

/** How many fields a form may have; docs/security.md, "Caps". One that has more by its nature says so. */
const mostFields = 100;

interface SubmissionOptions {
  mostFields?: number;
}

const intentForm = z.object({
  type: z.enum(['validate', 'insert', 'remove', 'reorder', 'update', 'reset']),
  payload: z.looseObject({
    name: z.string().regex(fieldName).optional(),
    index: z.number().int().min(0).max(999).optional(),
    from: z.number().int().min(0).max(999).optional(),
    to: z.number().int().min(0).max(999).optional(),
  }),
});

function isSound(formData: FormData): boolean {
  for (const name of formData.keys()) {
    if (name === '__intent__') continue;
    if (!fieldName.test(name) || forbiddenName.test(name)) return false;
  }
  const intents = formData.getAll('__intent__');
  if (intents.length > 1) return false;
  if (intents.length === 0) return true;
  try {
    const intent = intentForm.safeParse(JSON.parse(String(intents[0])));
    return intent.success && !forbiddenName.test(intent.data.payload.name ?? '');
  } catch {
    return false;
  }
}

/**
 * Reads a posted form against a schema: the one way into Conform, which itself throws at names,
 * intents and states that no form of ours sends, and builds as long a list as a name's index says.
 *
 * @throws a 400 Response when the body is no form or was not made by one of our forms, 413 when it has too
 * many fields
 */
export async function readSubmission<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  options: SubmissionOptions = {},
): Promise<ReturnType<typeof parseWithZod<Schema>>> {
  return parseSubmission(await readForm(request), schema, options);
}

/**
 * The form of a request as it is, for actions that need it besides what its schema makes of it.
 *
 * @throws a 400 Response when the body is no form
 */
export async function readForm(request: Request): Promise<FormData> {
  const formData = await request.formData().catch(() => null);
  if (!formData) throw new Response(null, { status: 400 });
  rememberForm(formData);
  return formData;
}

/**
 * The same for a form that was read already, as one with a file is.
 *
 * @throws a 400 Response when it was not made by one of our forms, 413 when it has too many fields
 */
export function parseSubmission<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
  options: SubmissionOptions = {},
): Awaited<ReturnType<typeof parseWithZod<Schema>>> {
  // Only a form that restores half-done validation sends it; none of ours does.
  formData.delete('__state__');
  rememberForm(formData);
  if ([...formData.keys()].length > (options.mostFields ?? mostFields))
    throw new Response(null, { status: 413 });
  try {
    if (isSound(formData)) return parseWithZod(formData, { schema });
  } catch {
    // Told below: whoever sends this is not a person at one of our forms.
  }
  throw new Response(null, { status: 400 });
}
