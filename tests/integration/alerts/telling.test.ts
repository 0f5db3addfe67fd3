import { afterEach, expect, it } from 'vitest';
import { changeFollowed, listFollowed } from '~/features/alerts/following.server';
import { actOnAlert } from '~/features/alerts/judge-alert.server';
import { stopMail, stopMailUrl } from '~/features/notifications/mail-choices.server';
import { openInbox } from '~/features/threads/inbox.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { aPublishedAlert } from '../../factories/alerts';
import { aMember, mailAt, noon } from '../requests/world';

afterEach(() => setClock());

type Member = Awaited<ReturnType<typeof aMember>>;
const confirm = { do: 'confirm', how: 'Vimos el aviso en la puerta.' } as const;
const inCountry = (countryCode: string) => ({ places: [{ countryCode }] });
const follow = (member: Member, wishes: object) =>
  changeFollowed(member.actor, {
    ...{ do: 'add', country: [], border: [], stage: [], area: [], level: 'all' },
    ...wishes,
  });

/** The letters to somebody at a time, by their subjects. */
async function subjects(member: Member, at: Date): Promise<string[]> {
  const letters = await mailAt(at);
  return letters
    .filter(({ to }) => to.includes(member.person.email))
    .map(({ text }) => decoded(/^Subject: (.*(?:\r?\n .*)*)/m.exec(text)?.[1] ?? ''));
}

/** A subject without the encoding of mail (RFC 2047). */
function decoded(subject: string): string {
  const bytes = (text: string) =>
    text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/g, (_, code: string) => `%${code}`);
  return subject
    .replace(/\?=\s+=\?UTF-8\?Q\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gis, (_, text: string) => decodeURIComponent(bytes(text)));
}

it('partners of its country get a letter at once, followers when it is confirmed, others never', async () => {
  const author = await aMember(inCountry('HN'));
  const partner = await aMember(inCountry('SV'), { locale: 'en' });
  const follower = await aMember(inCountry('AR'));
  const quiet = await aMember(inCountry('AR'));
  const other = await aMember(inCountry('AR'));
  await follow(follower, { country: ['SV'], stage: ['transit'] });
  await follow(quiet, { country: ['SV'], level: 'digest' });
  await follow(other, { country: ['SV'], stage: ['origin'] });
  const slug = await aPublishedAlert(author.actor, {
    ...{ title: 'Horario', country: ['SV'], stage: ['transit'], audience: 'network' },
  });
  const at = noon();
  expect(await subjects(partner, at)).toEqual(['Alert, not confirmed: Horario']);
  for (const one of [follower, quiet, other]) expect(await subjects(one, at)).toEqual([]);
  expect((await openInbox(follower.actor, 'es')).map(({ reason }) => reason)).toEqual(['alert']);

  setClock();
  await actOnAlert((await aMember(inCountry('AR'))).actor, slug, confirm, 'es');
  const all = await mailAt(noon(20));
  const toldOf = (member: Member) =>
    all.filter(({ to }) => to.includes(member.person.email)).length;
  expect([partner, follower, quiet, other].map(toldOf)).toEqual([1, 1, 0, 0]);
  expect(await openInbox(quiet.actor, 'es')).toHaveLength(2);
  expect(await openInbox(other.actor, 'es')).toEqual([]);
});

it('a confirmation that comes first takes the place of the first letter; a second one tells nobody', async () => {
  const author = await aMember(inCountry('HN'));
  const partner = await aMember(inCountry('NI'));
  const slug = await aPublishedAlert(author.actor, { title: 'Horario', country: ['NI'] });
  await actOnAlert((await aMember()).actor, slug, confirm, 'es');
  expect(await subjects(partner, noon())).toEqual(['Alerta confirmada: Horario']);
  setClock();
  await actOnAlert((await aMember()).actor, slug, confirm, 'es');
  expect(await subjects(partner, noon(20))).toEqual([]);
});

it('whoever was told of it hears of its end, and nothing of it goes after that', async () => {
  const author = await aMember(inCountry('HN'));
  const partner = await aMember(inCountry('CR'));
  const slug = await aPublishedAlert(author.actor, { title: 'Horario', country: ['CR'] });
  const cancel = { do: 'cancel', why: 'Volvió el horario de antes.' } as const;
  expect(await subjects(partner, noon())).toEqual(['Alerta sin confirmar: Horario']);
  setClock();
  await actOnAlert(author.actor, slug, cancel, 'es');
  expect(await subjects(partner, noon(20))).toEqual(['Alerta cancelada: Horario']);

  setClock();
  const second = await aPublishedAlert(author.actor, { title: 'Otro', country: ['CR'] });
  await actOnAlert(author.actor, second, cancel, 'es');
  expect(await subjects(partner, noon(40))).toEqual([]);
});

it('following is chosen once, has a bound, and one click stops all letters about alerts', async () => {
  const author = await aMember(inCountry('HN'));
  const partner = await aMember(inCountry('BZ'));
  await follow(partner, { country: ['BZ'] });
  await follow(partner, { country: ['BZ'], level: 'digest' });
  expect(await listFollowed(partner.actor, 'es')).toMatchObject([
    { facts: ['Belice'], level: 'digest' },
  ]);
  await db().savedSearch.createMany({
    data: Array.from({ length: 19 }, (_, at) => ({
      ...{
        personId: partner.person.id,
        kinds: ['alert' as const],
        countries: ['AR'],
        terms: [`stage/${at}`],
      },
    })),
  });
  expect(await follow(partner, { country: ['PA'] })).toBe('most');
  const [first] = await listFollowed(partner.actor, 'es');
  const stranger = (await aMember()).actor;
  const remove = { do: 'remove', id: first?.id ?? '' } as const;
  expect(await changeFollowed(stranger, remove)).toBe('not-found');
  expect(await changeFollowed(partner.actor, remove)).toBe('done');
  expect(
    await stopMail(stopMailUrl('es', partner.person.id, 'alert').split('/').at(-1) ?? ''),
  ).toBe(true);
  await aPublishedAlert(author.actor, { country: ['BZ'] });
  expect(await subjects(partner, noon())).toEqual([]);
});
