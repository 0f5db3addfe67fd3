import { recordAudit } from '~/features/audit/audit.server';
import { instantIn } from '~/i18n/zones';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { newSlug } from '~/platform/new-slug.server';
import { aboutCampaign } from './campaign-row.server';
import type { DeadlinesInput, NewCampaign } from './campaigns.schema';
import { writeTexts } from './write-texts.server';

const longestSlug = 80;

export type CreateResult =
  | { status: 'created'; slug: string }
  /** message keys by field */
  | { status: 'invalid'; errors: Record<string, string[]> };

/** The deadlines as instants: until the last moment of the minute that was named. */
export function instantsOf({ soft, due, time, zone }: DeadlinesInput) {
  const end = (day: string) => new Date(instantIn(zone, day, time).getTime() + 59_999);
  return { softAt: soft ? end(soft) : null, dueAt: end(due), timeZone: zone };
}

/** Begins a campaign as a draft that only its own organization reads. */
export async function createCampaign(actor: Person, input: NewCampaign): Promise<CreateResult> {
  const own = actor.memberships.find(({ slug }) => slug === input.as);
  if (!own) return { status: 'invalid', errors: { as: ['choose'] } };
  const dates = instantsOf(input);
  if (dates.dueAt <= now()) return { status: 'invalid', errors: { due: ['pastDay'] } };
  return db().$transaction(async (tx): Promise<CreateResult> => {
    const { organizationId } = own;
    const present = await tx.organization.count({ where: { id: organizationId, ...listed } });
    if (present === 0) return { status: 'invalid', errors: { as: ['choose'] } };
    const countries = await knownCountries(tx, input.country);
    await claimStamp(tx);
    const title = input.title[input.authoritative] ?? '';
    const slug = newSlug(title, longestSlug, 'campaign');
    const campaign = await tx.campaign.create({
      data: {
        ...{ slug, organizationId, kind: input.kind, audience: input.audience, countries },
        ...{ ...dates, createdAt: now(), createdById: actor.id },
        versions: {
          create: {
            ...{ number: 1, substance: 1, change: 'first', createdAt: now() },
            ...{ authoritativeLocale: input.authoritative, createdById: actor.id },
          },
        },
      },
      select: { id: true, organizationId: true, versions: { select: { id: true } } },
    });
    const [version] = campaign.versions;
    if (version) await writeTexts(tx, version.id, [], input);
    await recordAudit(tx, { actor, action: 'campaign.create', ...aboutCampaign(campaign) });
    return { status: 'created', slug };
  });
}

async function knownCountries(tx: Transaction, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.country.findMany({
    where: { code: { in: [...codes] } },
    orderBy: { code: 'asc' },
    select: { code: true },
  });
  return rows.map(({ code }) => code);
}
