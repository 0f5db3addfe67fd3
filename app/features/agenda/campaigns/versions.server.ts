import { recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { aboutCampaign, lockLed } from './campaign-row.server';
import { settled } from './campaigns.policy';
import type { VersionInput } from './campaigns.schema';
import { statesOf, wholeText } from './campaign-text';
import { tellChanged } from './tell-people.server';
import { versionTextFields, writeTexts } from './write-texts.server';

export type VersionResult =
  | 'saved'
  /** nothing is different from the version before */
  | 'same'
  /** somebody else wrote a version since the author opened the page */
  | 'changed'
  /** the text changes no more */
  | 'settled'
  | 'not-found';

/**
 * Writes a campaign's text. A draft is changed in place. Once others have read it, each change is a version of its own:
 * after a change of substance, signatures of the versions before are to confirm again.
 */
export async function saveVersion(
  actor: Person,
  slug: string,
  input: VersionInput,
): Promise<VersionResult> {
  const result = await db().$transaction(async (tx): Promise<VersionResult> => {
    const campaign = await lockLed(tx, actor, slug);
    if (!campaign) return 'not-found';
    if (settled.includes(campaign.status)) return 'settled';
    if (input.from !== campaign.number) return 'changed';
    const { id: campaignId, number, substance } = campaign;
    const last = await tx.campaignVersion.findUniqueOrThrow({
      where: { campaignId_number: { campaignId, number } },
      select: {
        ...{ id: true, authoritativeLocale: true },
        texts: { select: versionTextFields },
      },
    });
    const entry = { actor, action: 'campaign.edit' as const, ...aboutCampaign(campaign) };
    if (campaign.status === 'draft') {
      await tx.campaignVersion.update({
        where: { id: last.id },
        data: { authoritativeLocale: input.authoritative },
        select: { id: true },
      });
      await writeTexts(tx, last.id, last.texts, input);
      await recordAudit(tx, entry);
      return 'saved';
    }
    if (isSame(last, input)) return 'same';
    const isSubstantive = input.change === 'substantive';
    const next = { number: number + 1, substance: substance + (isSubstantive ? 1 : 0) };
    const version = await tx.campaignVersion.create({
      data: {
        ...{ campaignId, ...next, change: input.change, frozenAt: now(), createdAt: now() },
        ...{ authoritativeLocale: input.authoritative, createdById: actor.id },
      },
      select: { id: true },
    });
    await writeTexts(tx, version.id, last.texts, input);
    await tx.campaign.update({ where: { id: campaignId }, data: next, select: { id: true } });
    if (campaign.status === 'open')
      await tellChanged(tx, campaignId, isSubstantive ? 'confirm' : 'wording');
    await recordAudit(tx, { ...entry, action: 'campaign.new-version' });
    return 'saved';
  });
  nudgeMail();
  return result;
}

interface Last {
  authoritativeLocale: string;
  texts: Parameters<typeof statesOf>[0];
}

/** Whether a form holds the texts of a version, and the same one counts. */
function isSame({ authoritativeLocale, texts }: Last, input: VersionInput): boolean {
  const { texts: before } = statesOf(texts);
  return (
    authoritativeLocale === input.authoritative &&
    Object.keys(input.body).every((locale) => {
      const of = (field: 'title' | 'addressee' | 'body') => input[field][locale] ?? '';
      const after = { title: of('title'), addressee: of('addressee'), body: of('body') };
      return (before[locale] ?? '') === wholeText(after);
    })
  );
}
