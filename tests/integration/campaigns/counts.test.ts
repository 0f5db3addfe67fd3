import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, expect, it } from 'vitest';
import { listCampaigns } from '~/features/agenda/campaigns/campaign-list.server';
import { getCampaign } from '~/features/agenda/campaigns/campaign-page.server';
import { parseCampaignQuery } from '~/features/agenda/campaigns/campaign-query.schema';
import { campaignFile } from '~/features/agenda/campaigns/document/campaign-file.server';
import { leadCampaign } from '~/features/agenda/campaigns/lead-campaign.server';
import { signCampaign, withdrawSignature } from '~/features/agenda/campaigns/sign.server';
import { saveVersion } from '~/features/agenda/campaigns/versions.server';
import { visitor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { aCampaign, aMandate, campaignInput } from '../../factories/campaigns';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aMember } from '../requests/world';

// `SECURITY=full` simulates 10,000 signatures, each run of `npm test` some of them.
const isFull = process.env['SECURITY'] === 'full';
const size = isFull
  ? { organizations: 200, deeds: 13_000, looks: 40 }
  : { organizations: 10, deeds: 90, looks: 4 };

afterEach(() => setClock());

/** Numbers from 0 to below 1 that are the same in every run. */
function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Somebody who may sign for an organization, without a session of their own. */
async function aSigner(name: string) {
  const organization = await anOrganization({ name, places: [{ countryCode: 'HN' }] });
  const person = await aPerson({ memberOf: organization, name: 'Íñigo Muñoz' });
  const { id: mandate } = await aMandate(person, organization);
  const actor: Person = {
    ...{ kind: 'person', id: person.id, name: person.name, locale: 'es', isNetworkAdmin: false },
    memberships: [
      { organizationId: organization.id, slug: organization.slug, name, role: 'staff' },
    ],
  };
  return { organization, actor, mandate, name };
}

const words = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

async function namesIn(slug: string, format: 'pdf' | 'docx' | 'csv', names: readonly string[]) {
  const file = await campaignFile(visitor, slug, format, 'es');
  if (!file) throw new Error('no file');
  const bytes = await words(file.body);
  const text =
    format === 'pdf'
      ? (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text
      : Buffer.from(bytes).toString('utf8');
  return names.filter((name) => text.includes(name));
}

it(`count, list and documents agree through ${size.deeds} signatures, versions, withdrawals, mandates and hidings`, async () => {
  const random = chance(7);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const lead = await aMember();
  const slug = await aCampaign(lead.actor, { audience: 'public' });
  await leadCampaign(lead.actor, slug, { do: 'open' });
  const signers: Awaited<ReturnType<typeof aSigner>>[] = [];
  for (let at = 0; at < size.organizations; at += 1)
    signers.push(await aSigner(`Niñez Nº ${String(at).padStart(4, '0')} ¿Qué?`));

  // What must be true, kept apart from the portal.
  const signed = new Map<string, number>();
  const [hidden, lapsed] = [new Set<string>(), new Set<string>()];
  const substanceOf = [0, 1];
  const number = () => substanceOf.length - 1;
  const isCounted = (version: number) => substanceOf[version] === substanceOf[number()];
  const expected = () =>
    signers
      .map(({ name }) => name)
      .filter((name) => isCounted(signed.get(name) ?? 0) && !hidden.has(name));
  let [given, wrong] = [0, 0];

  const look = async () => {
    const view = await getCampaign(visitor, slug, 'es');
    const listed = view?.signatories?.countries.flatMap(({ signatories }) => signatories) ?? [];
    const { results } = await listCampaigns(
      visitor,
      parseCampaignQuery(new URLSearchParams()),
      'es',
    );
    const want = expected();
    expect(listed.map(({ name }) => name).sort()).toEqual([...want].sort());
    expect(view?.signatories?.total).toBe(want.length);
    expect(results.find((found) => found.slug === slug)?.signed).toBe(want.length);
    wrong += listed.filter(({ version, name }) => signed.get(name) !== version).length;
    const all = signers.map(({ name }) => name);
    expect(await namesIn(slug, 'csv', all)).toEqual(want);
    expect(await namesIn(slug, 'pdf', all)).toEqual(want);
  };

  for (let deed = 0; deed < size.deeds; deed += 1) {
    const { actor, organization, mandate, name } = one(signers);
    const dice = random();
    if (dice < 0.78) {
      // Some read an earlier version: they sign nothing.
      const version = random() < 0.9 ? number() : Math.max(1, number() - 1);
      const input = { organization: organization.slug, version, show: one(['yes', undefined]) };
      const outcome = await signCampaign(actor, slug, input as never);
      given += 1;
      const may = version === number() && !hidden.has(name) && !lapsed.has(name);
      expect([name, outcome === 'signed']).toEqual([name, may]);
      if (outcome === 'signed') signed.set(name, version);
    } else if (dice < 0.86) {
      if (await withdrawSignature(actor, slug, organization.slug)) signed.delete(name);
    } else if (dice < 0.93) {
      const isOver = !lapsed.has(name);
      const until = new Date(Date.now() + (isOver ? -1 : 1) * 86_400_000);
      await db().mandate.update({ where: { id: mandate }, data: { until } });
      lapsed[isOver ? 'add' : 'delete'](name);
    } else if (dice < 0.97) {
      const hides = !hidden.has(name);
      const data = { hiddenForSafetyAt: hides ? new Date() : null };
      await db().organization.update({ where: { id: organization.id }, data });
      hidden[hides ? 'add' : 'delete'](name);
    } else {
      const person = await aPerson({ memberOf: lead.organization });
      const change = random() < 0.5 ? 'editorial' : 'substantive';
      const texts = campaignInput(lead.actor);
      const body = { ...texts.body, es: `Pedimos ${deed}.` };
      const writer = { ...lead.actor, id: person.id };
      const from = number();
      const input = { ...texts, authoritative: 'es', body, change, from } as const;
      expect(await saveVersion(writer, slug, input)).toBe('saved');
      substanceOf.push((substanceOf[from] ?? 0) + (change === 'substantive' ? 1 : 0));
    }
    if (deed % Math.ceil(size.deeds / size.looks) === 0) await look();
  }
  await leadCampaign(lead.actor, slug, { do: 'freeze' });
  const delivered = new Set(expected());
  const on = '2026-12-01';
  await leadCampaign(lead.actor, slug, { do: 'deliver', recipient: 'Comisión', on, receipt: '' });
  await look();
  // Who is hidden later is gone from documents made later; who is shown again later was not in what was delivered.
  for (const { organization, name } of signers) {
    const data = { hiddenForSafetyAt: null };
    if (hidden.delete(name))
      await db().organization.update({ where: { id: organization.id }, data });
    if (!delivered.has(name)) signed.delete(name);
  }
  await look();
  expect(wrong).toBe(0);
  console.log(
    `${given} signatures, ${number()} versions: 0 counted for a text that was not signed`,
  );
}, 900_000);

it('makes documents whose accents, inverted punctuation and long texts are whole, in both languages', async () => {
  const lead = await aMember();
  const long = `¿Y la niñez? ¡Pedimos ${'audiencia pública con pingüinos, corazón y ñandúes; '.repeat(160)}fin!`;
  const texts = campaignInput(lead.actor);
  const slug = await aCampaign(lead.actor, {
    audience: 'public',
    title: { ...texts.title, es: 'Carta «por la niñez» de K’iche’ y Q’anjob’al' },
    body: { es: `${long}\n\n- uno\n- dos`, en: 'We ask for a hearing — “now”.' },
  });
  await leadCampaign(lead.actor, slug, { do: 'open' });
  const textOf = async (format: 'pdf' | 'docx', locale: string) => {
    const file = await campaignFile(visitor, slug, format, locale);
    if (!file) throw new Error('no file');
    const bytes = await words(file.body);
    if (format === 'docx') return Buffer.from(bytes).subarray(0, 2).toString();
    const pdf = await getDocumentProxy(bytes);
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    return `${totalPages} ${text.replace(/\s+/g, ' ')}`;
  };
  const spanish = await textOf('pdf', 'es');
  expect(Number(spanish.split(' ')[0])).toBeGreaterThan(2);
  for (const part of ['¿Y la niñez? ¡Pedimos', 'fin!', 'K’iche’', 'pingüinos', '•'])
    expect(spanish).toContain(part);
  const english = await textOf('pdf', 'en');
  expect(english).toContain('We ask for a hearing — “now”.');
  expect(english).toContain('This is a translation.');
  expect(await textOf('docx', 'es')).toBe('PK');
});
