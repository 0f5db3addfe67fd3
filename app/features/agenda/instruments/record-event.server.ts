import { recordAudit } from '~/features/audit/audit.server';
import { locales } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import type { DecideInput } from '../procedures/propose.schema';

/** Records what happened to an instrument. What cites it is to be confirmed again at once. */
export async function recordEvent(
  actor: Person,
  input: Extract<DecideInput, { do: 'event' }>,
): Promise<'done' | 'not-found' | 'invalid'> {
  if (!can(actor, 'procedure.publish')) return 'not-found';
  const isOfCountry = input.kind === 'joined' || input.kind === 'not_joined';
  if (isOfCountry && !input.country) return 'invalid';
  return db().$transaction(async (tx) => {
    const instrument = await tx.instrument.findUnique({
      where: { slug: input.instrument },
      select: { id: true },
    });
    if (!instrument) return 'not-found';
    const country = isOfCountry
      ? await tx.country.findUnique({
          where: { code: input.country ?? '' },
          select: { code: true },
        })
      : null;
    if (isOfCountry && !country) return 'invalid';
    await claimStamp(tx);
    const written = locales.filter((locale) => input.text[locale]);
    const [original] = written;
    const event = await tx.instrumentEvent.create({
      data: {
        ...{ instrumentId: instrument.id, kind: input.kind, source: input.source },
        countryCode: country?.code ?? null,
        happenedOn: input.on ?? null,
        sourceOn: input.sourceOn ?? null,
        url: input.url === '' ? null : input.url,
        createdAt: now(),
        createdById: actor.id,
        texts: {
          create: written.map((locale) => ({
            ...{ locale, text: input.text[locale] ?? '' },
            ...(locale !== original &&
              original && {
                ...{ sourceLocale: original, sourceRevision: 1 },
                sourceText: input.text[original] ?? '',
              }),
          })),
        },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...{ actor, action: 'instrument.event', objectType: 'instrument', objectId: event.id },
    });
    return 'done';
  });
}
