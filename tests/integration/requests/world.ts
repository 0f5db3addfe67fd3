import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { deliverDueMail } from '~/server/letters.server';
import { mailingPosts } from '~/features/requests/chase-requests.server';
import { setClock } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { anOrganization, type OrganizationWishes } from '../../factories/organizations';
import { actorOf, aPerson, type PersonWishes } from '../../factories/people';

/** Who helps with family tracing in Guatemala, and speaks Mam. */
export const helper: OrganizationWishes = {
  terms: [{ kind: 'expertise', slug: 'family-tracing' }],
  languages: [{ languageCode: 'spa' }, { languageCode: 'mam' }],
  verified: true,
};

/** An organization with one person in it. */
export async function aMember(wishes: OrganizationWishes = {}, person: PersonWishes = {}) {
  const organization = await anOrganization(wishes);
  const account = await aPerson({ memberOf: organization, ...person });
  return { organization, person: account, actor: await actorOf(account) };
}

/** Some minutes after noon in the network's time zone, tomorrow: no quiet hours, and the time for edits is over. */
export const noon = (minutes = 0) => {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() + 1);
  at.setUTCHours(18, minutes, 0, 0);
  return at;
};

/** Lets the portal send the letters that are due at a time. @returns their texts by recipient */
export async function mailAt(at: Date): Promise<{ to: string; text: string }[]> {
  const before = new Set(files());
  setClock(() => at);
  await mailingPosts.work({}, new AbortController().signal);
  await deliverDueMail();
  return files()
    .filter((name) => !before.has(name))
    .map((name) => readFileSync(path.join(env().dataDir, 'mail', name), 'utf8'))
    .map((text) => ({ to: /^To: (.*)$/m.exec(text)?.[1]?.trim() ?? '', text }));
}

function files(): string[] {
  const folder = path.join(env().dataDir, 'mail');
  return existsSync(folder) ? readdirSync(folder) : [];
}
