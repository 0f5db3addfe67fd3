import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { withoutExcess } from './echo';
import { inPieces, intentField, isFieldName, parseForm } from './form-reader.server';
import { rememberForm } from './too-often.server';

/** How many fields a form may have; docs/security.md, "Figures". One that has more by its nature says so. */
const mostFields = 100;

interface SubmissionOptions {
  mostFields?: number;
}

/** What the buttons for rows send is shorter and flatter than this. */
const longestIntent = 4_000;
const intentText = z.string().max(1_000);
const intentValue = z.union([
  intentText,
  z.record(z.string().max(100), z.union([intentText, z.record(z.string().max(100), intentText)])),
]);
const intentForm = z.object({
  type: z.enum(['validate', 'insert', 'remove', 'reorder', 'update', 'reset']),
  payload: z.strictObject({
    name: z.string().refine(isFieldName).optional(),
    index: z.number().int().min(0).max(999).optional(),
    from: z.number().int().min(0).max(999).optional(),
    to: z.number().int().min(0).max(999).optional(),
    defaultValue: intentValue.optional(),
    value: intentValue.optional(),
  }),
});

function hasSoundIntent(formData: FormData): boolean {
  const intents = formData.getAll(intentField);
  if (intents.length === 0) return true;
  const [intent] = intents;
  if (intents.length > 1 || typeof intent !== 'string' || intent.length > longestIntent)
    return false;
  try {
    return intentForm.safeParse(JSON.parse(intent)).success;
  } catch {
    return false;
  }
}

type Submission<Schema extends z.ZodType> = Awaited<ReturnType<typeof parseWithZod<Schema>>>;

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
): Promise<Submission<Schema>> {
  return parseSubmission(await readForm(request, options), schema);
}

/**
 * The form of a request as it is, for actions that need it besides what its schema makes of it.
 *
 * @throws a 400 Response when the body is no form, 413 when it has too many fields
 */
export async function readForm(
  request: Request,
  options: SubmissionOptions = {},
): Promise<FormData> {
  const body = await request.arrayBuffer().catch(() => null);
  if (!body) throw new Response(null, { status: 400 });
  const bounds = { fields: options.mostFields ?? mostFields, files: 0 };
  const type = request.headers.get('Content-Type');
  const form = await parseForm(inPieces(new Uint8Array(body)), type, bounds);
  rememberForm(form);
  return form;
}

/**
 * The same for a form that was read already, as one with a file is. What comes back with an error is no
 * longer than its fields take.
 *
 * @throws a 400 Response when it was not made by one of our forms
 */
export function parseSubmission<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
): Submission<Schema> {
  rememberForm(formData);
  const submission = parsed(formData, schema);
  return { ...submission, reply: (options) => withoutExcess(submission.reply(options), schema) };
}

function parsed<Schema extends z.ZodType>(formData: FormData, schema: Schema): Submission<Schema> {
  try {
    if (hasSoundIntent(formData)) return parseWithZod(formData, { schema });
  } catch {
    // Told below: whoever sends this is not a person at one of our forms.
  }
  throw new Response(null, { status: 400 });
}

/**
 * The answer to a form that is refused before anybody looks at what is in it: what was typed, and why.
 *
 * @param problem a key of the `forms` messages
 * @throws a 400 Response when it was not made by one of our forms
 */
export function unreadSubmission(formData: FormData, schema: z.ZodType, problem: string) {
  const unread = parsed(formData, z.looseObject({}));
  return withoutExcess(unread.reply({ formErrors: [problem] }), schema);
}
