import { describe, expect, test } from 'vitest';
import { verifyOrganization } from '~/features/organizations/verify-organization.server';
import { saveMailChoices } from '~/features/notifications/mail-choices.server';
import { remind } from '~/features/organizations/freshness/reminding.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { confirmedDaysAgo } from '../../factories/reminders';
import { eachAnew, kept, letters, onDay } from './support/kept';

eachAnew();

describe('a chase', () => {
  test('asks one person before anything is stale, a week later another, then the secretariat; then it rests', async () => {
    const { first, second } = await kept(165);
    const secretariat = await aPerson({ isNetworkAdmin: true });
    expect(await remind()).toEqual({ letters: 0, told: 0 });
    const sent: [number, string][] = [];
    for (let today = 0; today < 90; today += 1) {
      onDay(today);
      await remind();
      for (const { to } of await letters()) sent.push([today, to]);
    }
    const round = (from: number): [number, string][] => [
      [from, first.email],
      [from + 7, second.email],
      [from + 14, secretariat.email],
    ];
    expect(sent).toEqual([...round(1), ...round(1 + 14 + 56)]);
  });

  test('stops when somebody confirms', async () => {
    const { organization, first } = await kept(170);
    await remind();
    expect(await letters()).toHaveLength(1);
    await verifyOrganization(await actorOf(first), organization.slug);
    for (const today of [7, 14, 21, 150]) {
      onDay(today);
      expect(await remind()).toEqual({ letters: 0, told: 0 });
    }
    onDay(167);
    expect(await remind()).toMatchObject({ letters: 1 });
  });

  test('asks for what is due and soon will be, each in the language of whom it goes to', async () => {
    const { organization } = await kept(1);
    await confirmedDaysAgo(organization, {
      ...{
        help: 10,
        services: 10,
        places: 10,
        languages: 140,
        contacts: 170,
        texts: 10,
        facts: 10,
      },
    });
    await remind();
    const [spanish] = await letters();
    expect(spanish).toMatchObject({ kind: 'profile-reminder', locale: 'es' });
    expect(spanish?.subject).toBe('¿Sigue siendo correcto el perfil de Casa del Camino?');
    expect(spanish?.text).toMatch(/partes por confirmar:\s+– Lenguas\s+– Cómo contactarles\s/);
    expect(spanish?.html).toContain('<html lang="es">');
    onDay(7);
    await remind();
    const [english] = await letters();
    expect(english?.subject).toBe('Is the profile of Casa del Camino still correct?');
    expect(english?.text).toMatch(/check these parts of it:\s+– Languages\s+– How to reach them\s/);
    for (const letter of [spanish, english])
      expect(letter?.text).toContain(letter?.unsubscribe ?? 'nothing');
  });

  test('nobody gets two letters in one week, though they keep several profiles', async () => {
    const { first } = await kept(170);
    const other = await anOrganization();
    await db().membership.create({
      data: { personId: first.id, organizationId: other.id, role: 'organization_admin' },
    });
    await confirmedDaysAgo(other, 200);
    const days: number[] = [];
    for (let today = 0; today <= 28; today += 1) {
      onDay(today);
      await remind();
      days.push(...(await letters()).filter(({ to }) => to === first.email).map(() => today));
    }
    expect(days.length).toBeGreaterThan(2);
    for (const [index, one] of days.slice(1).entries())
      expect(one - (days[index] ?? 0)).toBeGreaterThanOrEqual(7);
  });

  test('leaves out whoever wants no such letters, is disabled, archived or hidden for safety', async () => {
    const { organization, first, second } = await kept(170);
    await saveMailChoices(await actorOf(first), []);
    await remind();
    expect((await letters()).map(({ to }) => to)).toEqual([second.email]);
    await db().reminder.deleteMany();
    await db().person.updateMany({ data: { remindedAt: null } });
    await db().person.update({ where: { id: second.id }, data: { disabledAt: new Date() } });
    expect(await remind()).toEqual({ letters: 0, told: 0 });
    await saveMailChoices(await actorOf(first), ['profile-reminder']);
    for (const column of ['archivedAt', 'hiddenForSafetyAt']) {
      await db().organization.update({
        where: { id: organization.id },
        data: {
          archivedAt: null,
          hiddenForSafetyAt: null,
          hidingReason: 'x',
          [column]: new Date(),
        },
      });
      expect(await remind()).toEqual({ letters: 0, told: 0 });
    }
    await db().organization.updateMany({ data: { archivedAt: null, hiddenForSafetyAt: null } });
    expect(await remind()).toEqual({ letters: 1, told: 0 });
  });

  test('tells the secretariat of a profile that nobody keeps any more, and of none that nobody ever kept', async () => {
    const left = await anOrganization({ name: 'Sin nadie' });
    await confirmedDaysAgo(left, 300);
    await anOrganization({ name: 'Sembrada' });
    await aPerson({ isNetworkAdmin: true, locale: 'en' });
    expect(await remind()).toEqual({ letters: 0, told: 1 });
    const [letter] = await letters();
    expect(letter?.subject).toBe('A profile that nobody confirmed');
    expect(letter?.text).toContain('– Sin nadie');
    expect(letter?.text).not.toContain('Sembrada');
    onDay(8);
    expect(await remind()).toEqual({ letters: 0, told: 0 });
  });
});
