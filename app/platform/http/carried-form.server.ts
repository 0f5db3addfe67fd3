import zlib from 'node:zlib';
import { z } from 'zod';
import { now } from '~/platform/clock.server';
import { seal, unseal } from '~/platform/crypto/sealed.server';
import { hour } from '~/platform/durations';
import { uploadLimits } from '~/upload-limits.mjs';
import { keepFormDraft, writerOf, type TypedFields } from './form-drafts.server';

/** For how long a form is carried through the sign-in, our own choice. */
const lifetime = 24 * hour;
/** The most characters of the sealed form; the rest of the sign-in form's bytes are for its other fields. */
const mostCharacters = uploadLimits.formBytes - 8 * 1024;
/** The most bytes that a sealed form unpacks to. */
const mostUnpacked = 2 * uploadLimits.formBytes;

const purpose = 'form carried through sign-in';

const carried = z.object({
  at: z.number(),
  /** `writerOf` the person for whom the form's page was made */
  writer: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * Seals what was posted without a session, to be carried by the sign-in form: nothing of it is stored. It can be opened
 * for the same form only.
 *
 * @param address of the form, as `formAddress` gives it
 * @returns null when it is too long
 */
export function sealForm(address: string, writer: string, fields: TypedFields): string | null {
  const text = JSON.stringify({ at: now().getTime(), writer, fields });
  if (Buffer.byteLength(text) > mostUnpacked) return null;
  const packed = zlib.deflateRawSync(text).toString('base64');
  const sealed = Buffer.from(seal(purpose, address, packed)).toString('base64url');
  return sealed.length > mostCharacters ? null : sealed;
}

/** What a sealed form holds; null when it is too old, of another form, or not sealed here. */
function openForm(address: string, sealed: string): z.infer<typeof carried> | null {
  if (sealed.length > mostCharacters) return null;
  try {
    const packed = unseal(purpose, address, Buffer.from(sealed, 'base64url'));
    const bytes = zlib.inflateRawSync(Buffer.from(packed, 'base64'), {
      maxOutputLength: mostUnpacked,
    });
    const held = carried.parse(JSON.parse(bytes.toString('utf8')));
    return held.at + lifetime < now().getTime() ? null : held;
  } catch {
    return null;
  }
}

/**
 * Gives a form that was carried through the sign-in to the person who signed in, as a draft: they look at it and send it
 * themselves. The text of somebody else is given to nobody.
 */
export async function keepCarriedForm(
  personId: string,
  address: string,
  sealed: string,
): Promise<void> {
  const held = openForm(address, sealed);
  if (!held || held.writer !== writerOf(personId)) return;
  await keepFormDraft(personId, address, held.fields);
}
