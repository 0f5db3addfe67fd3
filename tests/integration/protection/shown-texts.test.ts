import { expect, it } from 'vitest';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { readWithheldTexts } from '~/features/organizations/profile/withheld-profile.server';
import { setOrganizationRisk, setTextsShown } from '~/features/protection/risk.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { anExposedOrganization } from './exposed';
import { anOwnAdministrator } from './people';

/** The texts in what a page shows. */
function textsOf(shown: unknown): string[] {
  if (typeof shown === 'string') return [shown];
  return typeof shown === 'object' && shown !== null ? Object.values(shown).flatMap(textsOf) : [];
}

it('an organization at raised risk discloses nothing by showing its texts that its people could not read before', async () => {
  const { id, slug } = await anExposedOrganization();
  await db().organization.update({ where: { id }, data: { website: 'https://casa.example' } });
  await db().organizationLink.create({
    data: {
      organizationId: id,
      kind: 'facebook',
      url: 'https://facebook.com/casa',
      audience: 'public',
      position: 0,
    },
  });
  await db().organizationLanguage.updateMany({
    where: { organizationId: id },
    data: { variant: 'de la costa', audience: 'network' },
  });
  const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  const administrator = (await anOwnAdministrator({ id })).actor;
  await setOrganizationRisk(administrator, slug, true);
  const read = async () =>
    Promise.all(
      [visitor, partner].map(async (reader) => textsOf(await getOrganization(reader, slug, 'es'))),
    );
  const before = await read();
  const offered = (await readWithheldTexts(slug)).map(({ text }) => text);
  await setTextsShown(administrator, slug, true);
  const disclosed = (await read()).flatMap((texts, reader) =>
    texts.filter((text) => !before[reader]?.includes(text)),
  );
  const terms = await db().term.findMany({ include: { texts: true } });
  const general = terms.flatMap(({ slug, texts }) => [
    slug,
    ...texts.flatMap((one) => [one.name, one.description]),
  ]);
  const unread = disclosed.filter(
    (text) => !general.includes(text) && !offered.some((one) => one.includes(text)),
  );
  expect(unread).toEqual([]);
  const texts = disclosed.join('\n');
  for (const part of ['Acompaña', 'Alojamiento', 'Pregunte', 'de la costa', 'facebook.com'])
    expect(texts).toContain(part);
});
