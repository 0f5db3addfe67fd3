import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { isListOfRows, withoutExcess } from './echo';
import { inPieces, intentField, mostRows, parseForm } from './form-reader.server';
import { rememberForm } from './too-often.server';
import { awaitTurn } from './turns.server';

/** The maximum number of fields of a form; docs/security.md, "Figures". A form that needs more says so. */
const mostFields = 100;

interface SubmissionOptions {
  mostFields?: number;
}

/** Longer than anything that the buttons for rows send. */
const longestIntent = 4_000;
const intentText = z.string().max(1_000);
const intentRow = z.record(
  z.string().max(100),
  z.union([intentText, z.record(z.string().max(100), intentText)]),
);
/** The buttons that add and remove rows; no form of ours has others. */
const intentForm = z.object({
  type: z.enum(['insert', 'remove']),
  payload: z.strictObject({
    name: z.string().regex(/^[a-z]{1,40}$/i),
    index: z.int().min(0).max(mostRows).optional(),
    defaultValue: intentRow.optional(),
  }),
});

/** Whether the button pressed, if any, is for rows of a list that the schema has. */
function hasSoundIntent(formData: FormData, schema: z.ZodType): boolean {
  const intents = formData.getAll(intentField);
  if (intents.length === 0) return true;
  const [intent] = intents;
  if (intents.length > 1 || typeof intent !== 'string' || intent.length > longestIntent)
    return false;
  try {
    const parsed = intentForm.safeParse(JSON.parse(intent));
    return parsed.success && isListOfRows(schema, parsed.data.payload.name);
  } catch {
    return false;
  }
}

type Submission<Schema extends z.ZodType> = Awaited<ReturnType<typeof parseWithZod<Schema>>>;

/**
 * Parses a posted form with a schema. Forms must not reach Conform in any other way: it throws at names,
 * intents and states that none of our forms sends, and builds a list as long as the index in a name.
 *
 * @throws a 400 Response when the body is no form or not one of ours, 413 when it has too many fields
 */
export async function readSubmission<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  options: SubmissionOptions = {},
): Promise<Submission<Schema>> {
  return parseSubmission(await readForm(request, options), schema);
}

/**
 * The form of a request, unparsed, for actions that need it besides the parsed input. Returns when it is the
 * request's turn to be processed.
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
  await awaitTurn();
  return form;
}

/**
 * Parses a form that was read already, such as one with a file. Texts in a reply with errors are cut to a few
 * times the maximum length of their field.
 *
 * @throws a 400 Response when it is not one of our forms
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
    if (hasSoundIntent(formData, schema)) return parseWithZod(formData, { schema });
  } catch {
    // Answered below: this was not sent by a person with one of our forms.
  }
  throw new Response(null, { status: 400 });
}

/**
 * The reply to a form that is refused before its content is checked: what was typed, and the reason.
 *
 * @param problem a key of the `forms` messages
 * @throws a 400 Response when it is not one of our forms
 */
export function unreadSubmission(formData: FormData, schema: z.ZodType, problem: string) {
  const unread = parsed(formData, z.looseObject({}));
  return withoutExcess(unread.reply({ formErrors: [problem] }), schema);
}
