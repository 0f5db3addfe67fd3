import { afterEach, expect, it } from 'vitest';
import { chasingCampaigns } from '~/features/agenda/campaigns/chase-campaigns.server';
import { getCampaign } from '~/features/agenda/campaigns/campaign-page.server';
import { leadCampaign } from '~/features/agenda/campaigns/lead-campaign.server';
import { signCampaign, withdrawSignature } from '~/features/agenda/campaigns/sign.server';
import { getVersion } from '~/features/agenda/campaigns/version-page.server';
import { saveVersion } from '~/features/agenda/campaigns/versions.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { aCampaign, aMandate, campaignInput } from '../../factories/campaigns';
import { actorOf, aPerson } from '../../factories/people';
import { aMember, mailAt } from '../requests/world';

afterEach(() => setClock());

const page = (actor: Actor, slug: string) => getCampaign(actor, slug, 'es');
const total = async (slug: string) => (await page(visitor, slug))?.signatories?.total;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

it('is drafted, opened, signed, changed, confirmed, delivered, and has an outcome', async () => {
  const lead = await aMember();
  const signer = await aMember({ places: [{ countryCode: 'GT' }] }, { locale: 'en' });
  const colleague = await actorOf(await aPerson({ memberOf: signer.organization }));
  await aMandate(signer.person, signer.organization);
  const slug = await aCampaign(lead.actor, { audience: 'public' });
  const step = (input: Parameters<typeof leadCampaign>[2]) => leadCampaign(lead.actor, slug, input);
  const version = { organization: signer.organization.slug };

  // A draft is its organization's, a consultation the network's; neither takes signatures.
  expect(await page(signer.actor, slug)).toBeNull();
  expect(await step({ do: 'consult' })).toBe('done');
  expect(await page(signer.actor, slug)).not.toBeNull();
  expect(await page(visitor, slug)).toBeNull();
  expect(await signCampaign(signer.actor, slug, { ...version, version: 1 })).toBe('closed');
  expect(await step({ do: 'open' })).toBe('done');
  expect(await total(slug)).toBe(0);
  const [opened] = await mailAt(inDays(0.1));
  expect(opened?.to).toContain(signer.person.email);
  expect(opened?.text).toContain('Letter for children');
  setClock();

  // Without a mandate one prepares, with one signs; the name is shown only if wanted.
  expect(await signCampaign(colleague, slug, { ...version, version: 1, show: 'yes' })).toBe(
    'prepared',
  );
  expect(await total(slug)).toBe(0);
  expect((await mailAt(inDays(0.2)))[0]?.to).toContain(signer.person.email);
  setClock();
  expect(await signCampaign(signer.actor, slug, { ...version, version: 1, show: 'yes' })).toBe(
    'signed',
  );
  const view = await page(visitor, slug);
  expect(view?.signatories?.countries).toMatchObject([
    {
      country: { code: 'GT' },
      signatories: [{ slug: signer.organization.slug, person: { capacity: 'Directora' } }],
    },
  ]);

  // Only the wording changes: it keeps counting. The substance changes: it is to confirm, of the text that was read.
  const texts = campaignInput(lead.actor);
  const save = (change: 'editorial' | 'substantive', from: number, es: string) =>
    saveVersion(lead.actor, slug, {
      ...{ title: texts.title, addressee: texts.addressee, authoritative: 'es', change, from },
      body: { ...texts.body, es },
    });
  expect(await save('editorial', 1, 'Pedimos una audiencia pública.')).toBe('saved');
  expect(await save('editorial', 1, 'Otra cosa.')).toBe('changed');
  expect(await save('editorial', 2, 'Pedimos una audiencia pública.')).toBe('same');
  expect(await total(slug)).toBe(1);
  expect(await save('substantive', 2, 'Exigimos una audiencia pública.')).toBe('saved');
  expect(await total(slug)).toBe(0);
  const changed = await mailAt(inDays(0.3));
  expect(changed.map(({ to }) => to)).toEqual([expect.stringContaining(signer.person.email)]);
  expect(changed[0]?.text).toContain('no longer counts');
  setClock();
  const third = await getVersion(visitor, slug, '3', 'en');
  expect(third?.texts.map(({ locale, changes }) => [locale, changes !== null])).toEqual([
    ['en', false],
    ['es', true],
  ]);
  expect(third?.texts[1]?.changes).toContainEqual({ kind: 'added', text: 'Exigimos' });
  expect((await page(visitor, slug))?.text).toMatchObject({ isAuthoritative: true });
  expect((await getCampaign(visitor, slug, 'en'))?.text).toMatchObject({ isOutdated: true });
  expect(await signCampaign(signer.actor, slug, { ...version, version: 2 })).toBe('changed');
  expect(await signCampaign(signer.actor, slug, { ...version, version: 3 })).toBe('signed');
  expect(await total(slug)).toBe(1);

  // The deadline closes it; it is delivered, withdrawn from, and has an outcome of which the others hear.
  const other = await aMember();
  await aMandate(other.person, other.organization);
  const others = { organization: other.organization.slug, version: 3 };
  expect(await signCampaign(other.actor, slug, others)).toBe('signed');
  setClock(() => inDays(30));
  expect(await signCampaign(lead.actor, slug, { ...others, version: 3 })).toBe('not-found');
  await chasingCampaigns.work({}, new AbortController().signal);
  setClock();
  expect((await page(visitor, slug))?.status).toBe('frozen');
  expect(await save('editorial', 3, 'Tarde.')).toBe('settled');
  const on = '2026-12-01';
  expect(await step({ do: 'deliver', recipient: 'Comisión', on, receipt: 'Folio 9' })).toBe('done');
  expect(await withdrawSignature(other.actor, slug, other.organization.slug)).toBe(true);
  expect((await page(visitor, slug))?.signatories).toMatchObject({
    total: 1,
    withdrawn: [{ name: other.organization.name }],
  });
  const note = { es: 'Habrá audiencia.', en: 'There will be a hearing.' };
  expect(await step({ do: 'outcome', kind: 'granted', on, note })).toBe('done');
  expect((await getCampaign(visitor, slug, 'en'))?.outcomes[0]?.note?.text).toBe(note.en);
  const news = await mailAt(inDays(31));
  expect(new Set(news.map(({ to }) => to))).toEqual(
    new Set([expect.stringContaining(signer.person.email)]),
  );
  expect(await step({ do: 'close' })).toBe('done');
});

it('counts two simultaneous signatures of one organization once, and none that is withdrawn before delivery', async () => {
  const lead = await aMember();
  const signer = await aMember();
  await aMandate(signer.person, signer.organization);
  const second = await aPerson({ memberOf: signer.organization });
  await aMandate(second, signer.organization);
  const slug = await aCampaign(lead.actor, { audience: 'public' });
  await leadCampaign(lead.actor, slug, { do: 'open' });
  const input = { organization: signer.organization.slug, version: 1 };
  const actors = [signer.actor, await actorOf(second), signer.actor, await actorOf(second)];
  const outcomes = await Promise.all(actors.map((actor) => signCampaign(actor, slug, input)));
  expect(outcomes).toEqual(['signed', 'signed', 'signed', 'signed']);
  expect(await total(slug)).toBe(1);
  const entries = { action: 'campaign.sign', organizationId: signer.organization.id };
  expect(await db().auditEntry.count({ where: entries })).toBe(1);
  expect(await withdrawSignature(signer.actor, slug, input.organization)).toBe(true);
  expect((await page(visitor, slug))?.signatories).toMatchObject({ total: 0, withdrawn: [] });
});

it('reminds those who may sign before the day until which signatures are asked for, and those who began before the last', async () => {
  const lead = await aMember();
  const signer = await aMember();
  await aMandate(signer.person, signer.organization);
  const slug = await aCampaign(lead.actor);
  const soft = new Date(Date.now() + 5 * 86_400_000);
  await leadCampaign(lead.actor, slug, { do: 'open' });
  await db().campaign.update({ where: { slug }, data: { softAt: soft } });
  await mailAt(inDays(0.1));
  const isReminded = async (at: Date) => {
    setClock(() => at);
    await chasingCampaigns.work({}, new AbortController().signal);
    return (await mailAt(at)).some(({ to }) => to.includes(signer.person.email));
  };
  expect(await isReminded(inDays(1))).toBe(false);
  expect(await isReminded(inDays(3))).toBe(true);
  expect(await isReminded(inDays(3.1))).toBe(false);
  // It did not begin to sign, so it is not reminded of the last moment.
  expect(await isReminded(inDays(9))).toBe(false);
});
