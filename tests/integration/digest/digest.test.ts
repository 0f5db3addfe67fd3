import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  readStopToken,
  saveMailPreferences,
  stopMail,
} from '~/features/notifications/mail-choices.server';
import { optionalMailKinds } from '~/features/notifications/mail-kinds';
import { notify } from '~/features/notifications/told/notify.server';
import { mostNamed } from '~/features/threads/digest/digest-facts.server';
import { writeDigests } from '~/features/threads/digest/write-digests.server';
import { mailingPosts } from '~/features/requests/chase-requests.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day, hour } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { deliverDueMail } from '~/server/letters.server';
import { anOrganization } from '../../factories/organizations';
import { aStoredRequest } from '../../factories/requests';
import { aMember } from '../requests/world';

afterEach(() => setClock());

/** 7:10 in Guatemala, the network's zone, in so many days from tomorrow. */
const morning = (days = 0) => {
  const at = new Date(Date.now() + (days + 1) * day);
  at.setUTCHours(13, 10, 0, 0);
  return at;
};

/** The digests that somebody gets at a time, as files. */
async function digestsAt(at: Date, to: { email: string }): Promise<string[]> {
  setClock(() => at);
  const folder = path.join(env().dataDir, 'mail');
  await db().outboxMail.deleteMany();
  await mailingPosts.work({}, new AbortController().signal);
  await writeDigests();
  await deliverDueMail();
  const names = existsSync(folder) ? readdirSync(folder, { encoding: 'utf8' }) : [];
  const all = names.map((name) => {
    const file = path.join(folder, name);
    return name.includes('-digest-') ? readFileSync(file, 'utf8') : '';
  });
  const { length } = all.filter((text) => text.includes(`To: ${to.email}`));
  const fresh = all
    .filter((text) => text.includes(`To: ${to.email}`))
    .slice(seen.get(to.email) ?? 0);
  seen.set(to.email, length);
  return fresh;
}
const seen = new Map<string, number>();

const tell = (postId: string | undefined, personId: string, byMail = false) =>
  db().$transaction((tx) => notify(tx, postId ?? '', 'following', [{ personId, byMail }]));

const long = `Visita «domiciliaria» & más ${'á'.repeat(110)}`;

it('names twelve matters and counts the rest, in the reader’s language, closed ones without title', async () => {
  const [asker, reader] = [await aMember(), await aMember({}, { locale: 'en' })];
  for (let count = 0; count < mostNamed + 2; count += 1) {
    const { posts } = await aStoredRequest({ by: asker.organization, title: `${long} ${count}` });
    await tell(posts[0]?.id, reader.person.id);
  }
  const told = [reader.organization];
  const closed = await aStoredRequest({
    by: asker.organization,
    audience: 'organization',
    told,
    title: 'Cerrado',
  });
  await tell(closed.posts[0]?.id, reader.person.id);
  // Not at night, and nothing that came after seven.
  expect(await digestsAt(new Date(morning().getTime() - hour), reader.person)).toEqual([]);
  const [digest = '', ...others] = await digestsAt(morning(), reader.person);
  expect(others).toEqual([]);
  expect(Buffer.byteLength(digest)).toBeLessThanOrEqual(30_000);
  expect(digest.match(/<li>/g)).toHaveLength(mostNamed);
  expect(digest).toContain('And 3 more.');
  expect(digest).toContain('lang="es"');
  expect(digest).not.toContain('Cerrado');
  expect(await digestsAt(morning(1), reader.person)).toEqual([]);
});

it('comes weekly to who wants that or was not seen for 60 days, to others every day, to some never', async () => {
  const asker = await aMember();
  const choices = { do: 'choose' as const, kind: [...optionalMailKinds] };
  const daily = await aMember();
  const weekly = await aMember();
  const never = await aMember();
  const away = await aMember();
  await saveMailPreferences(weekly.actor, { ...choices, digest: 'weekly' });
  await saveMailPreferences(never.actor, { ...choices, digest: 'never' });
  const long = { lastSeenAt: new Date(Date.now() - 61 * day) };
  await db().session.updateMany({ where: { personId: away.person.id }, data: long });
  await db().device.updateMany({ where: { personId: away.person.id }, data: long });
  await db().person.update({
    where: { id: away.person.id },
    data: { createdAt: new Date(Date.now() - 90 * day) },
  });
  const people = [daily, weekly, away, never];
  const got = [0, 0, 0, 0];
  for (let count = 0; count < 8; count += 1) {
    setClock(() => new Date(morning(count).getTime() - 2 * hour));
    const { posts } = await aStoredRequest({ by: asker.organization });
    // A letter of its own, if the reader is there to get it.
    for (const one of people) await tell(posts[0]?.id, one.person.id, one === away);
    for (const [at, { person }] of people.entries())
      got[at] = (got[at] ?? 0) + (await digestsAt(morning(count), person)).length;
  }
  expect(got).toEqual([8, 2, 2, 0]);
});

it('is stopped by the link in it, at once', async () => {
  const [asker, reader] = [await aMember(), await aMember()];
  const { posts } = await aStoredRequest({ by: asker.organization });
  await tell(posts[0]?.id, reader.person.id);
  const [digest = ''] = await digestsAt(morning(), reader.person);
  const token = /mail\/stop\/([\w.-]+)/.exec(digest)?.[1] ?? '';
  expect(readStopToken(token)).toMatchObject({ kind: 'digest' });
  await stopMail(token);
  setClock(() => new Date(morning(1).getTime() - 2 * hour));
  const other = await aStoredRequest({ by: asker.organization });
  await tell(other.posts[0]?.id, reader.person.id);
  expect(await digestsAt(morning(1), reader.person)).toEqual([]);
});

it('tells of a request whose letter was dropped, if the reader belongs to the asked organization again', async () => {
  const [asker, reader] = [await aMember(), await aMember()];
  const asked = reader.organization;
  const other = await anOrganization();
  const { posts } = await aStoredRequest({ by: asker.organization, told: [asked] });
  const of = { personId: reader.person.id };
  const person = [{ ...of, byMail: true }];
  const noon = new Date(morning().getTime() + 5 * hour);
  setClock(() => noon);
  await db().$transaction((tx) => notify(tx, posts[0]?.id ?? '', 'told', person));
  setClock(() => new Date(noon.getTime() + hour));
  await mailingPosts.work({}, new AbortController().signal);
  await db().membership.updateMany({ where: of, data: { organizationId: other.id } });
  await deliverDueMail();
  const notice = () => db().notification.findFirstOrThrow({ where: of });
  expect(await notice()).toMatchObject({ mailedAt: null, digestId: null, tokenHash: null });
  // It is no request to the other organization.
  expect(await digestsAt(morning(1), reader.person)).toEqual([]);
  await db().membership.updateMany({ where: of, data: { organizationId: asked.id } });
  expect(await digestsAt(morning(2), reader.person)).toHaveLength(1);
});
