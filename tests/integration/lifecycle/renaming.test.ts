import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { movedOrMissing } from '~/features/organizations/lifecycle/rename/moved.server';
import { renameOrganization } from '~/features/organizations/lifecycle/rename/rename-organization.server';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import { links } from '~/i18n/links';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { aSession } from '../../factories/sessions';
import { formOf } from '../organizations/support';
import { found } from '../directory/ask';
import { startPortal } from '../http/support/portal';
import { build } from '../http/support/routes';

/** The routes of the test portal, with one for every path that reports the request. */
async function echo({ request }: { request: Request }): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return new Response(`${request.method} ${pathname}${search} ${await request.text()}`);
}
const echoing = {
  ...build,
  routes: {
    ...build.routes,
    echo: { id: 'echo', parentId: 'root', path: ':lang/*', module: { loader: echo, action: echo } },
  },
} as unknown as ServerBuild;

const requestFor = (path: string) => new Request(`http://localhost:3000${path}`);

const anAdministrator = async (memberOf: { id: string }) =>
  actorOf(await aPerson({ memberOf, role: 'organization_admin' }));

describe('renaming an organization', () => {
  it('changes name and address, and leads from every former address to the one it has now', async () => {
    const organization = await anOrganization();
    const actor = await anAdministrator(organization);
    const ownName = `Red Renombrada ${unique()}`;
    const rename = async (from: string, slug: string) => {
      const renamed = await renameOrganization(actor, from, { ownName, slug });
      return renamed.status === 'renamed' ? renamed.slug : renamed.status;
    };
    const second = await rename(organization.slug, `nueva-${unique()}`);
    const third = await rename(second, `otra-${unique()}`);
    expect(third).toMatch(/^otra-/);

    expect(await getOrganization(visitor, third, 'es')).toMatchObject({ name: ownName });
    expect(await found(`q=${encodeURIComponent(ownName)}`)).toContain(third);
    for (const lang of ['es', 'en'])
      for (const former of [organization.slug, second]) {
        const asked = links.correct(lang, former, { field: 'website' });
        const answer = await movedOrMissing(requestFor(asked), former);
        expect([answer.status, answer.headers.get('Location')]).toEqual([
          301,
          links.correct(lang, third, { field: 'website' }),
        ]);
      }
    const entries = { where: { organizationId: organization.id, action: 'organization.rename' } };
    expect(await db().auditEntry.count(entries)).toBe(2);

    // It may take its own former slug again.
    expect(await rename(third, organization.slug)).toBe(organization.slug);
    const back = await movedOrMissing(requestFor(links.organization('es', third)), third);
    expect(back.headers.get('Location')).toBe(links.organization('es', organization.slug));
  });

  it('finds its resources by the names that it has now, however it got them', async () => {
    const organization = await anOrganization();
    const actor = await anAdministrator(organization);
    const resource = await aResource({ organization, texts: { es: { title: 'Guía' } } });
    const foundBy = async (word: string) => {
      const { results } = await searchResources(
        visitor,
        parseResourceQuery(new URLSearchParams({ q: word })),
        'es',
      );
      return results.map(({ slug }) => slug);
    };
    const [own, short] = [unique(), unique()].map((one) => `zz${one.replace(/[^a-z0-9]/gi, '')}`);
    const { slug } = organization;
    await renameOrganization(actor, slug, { ownName: `Red ${own}`, slug });
    expect(await foundBy(own ?? '')).toEqual([resource.slug]);
    const form = await formOf(actor, slug);
    await updateOrganization(actor, slug, { ...form, acronym: short ?? '' });
    expect(await foundBy(short ?? '')).toEqual([resource.slug]);
  });

  it('takes for network administrators no slug that is or was another organization’s', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()];
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const kept = { ownName: one.name };
    const rename = (from: string, slug: string) =>
      renameOrganization(secretariat, from, { ...kept, slug });
    expect(await rename(one.slug, other.slug)).toEqual({ status: 'taken' });
    const slug = `nueva-${unique()}`;
    expect(await rename(one.slug, slug)).toEqual({
      ...{ status: 'renamed', slug },
      isWaiting: false,
    });
    expect(await rename(other.slug, one.slug)).toEqual({ status: 'taken' });
    const fresh = { ownName: 'Otra', nameLocale: 'es', slug: one.slug, country: 'GT' };
    expect(await createOrganization(secretariat, fresh)).toMatchObject({ status: 'invalid' });
  });

  it('is for its administrators and the network’s, and says nothing of what is hidden', async () => {
    const organization = await anOrganization();
    const staff = await actorOf(await aPerson({ memberOf: organization }));
    const input = { ownName: 'x', slug: `x-${unique()}` };
    for (const actor of [visitor, staff])
      expect(await renameOrganization(actor, organization.slug, input)).toEqual({
        status: 'not-found',
      });
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    expect(await renameOrganization(secretariat, organization.slug, input)).toMatchObject({
      status: 'renamed',
    });
    await db().organization.update({
      where: { id: organization.id },
      data: { hiddenForSafetyAt: new Date(), hidingReason: 'Amenazas' },
    });
    const { slug } = organization;
    const answer = await movedOrMissing(requestFor(links.organization('es', slug)), slug);
    expect(answer.status).toBe(404);
  });
});

describe('in the workspace and the administration', () => {
  /** A renamed organization, and a portal whose routes report the path of each request. */
  async function renamed() {
    const { slug: former, ...organization } = await anOrganization();
    const secretariat = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const input = { ownName: organization.name, slug: `nueva-${unique()}` };
    const done = await renameOrganization(secretariat, former, input);
    if (done.status !== 'renamed') throw new Error(done.status);
    const { slug } = done;
    const portal = await startPortal({ getBuild: () => Promise.resolve(echoing) });
    onTestFinished(() => portal.close());
    const ask = async (path: string, body = '', session = '') => {
      const answer = await fetch(portal.url + path, {
        redirect: 'manual',
        headers: {
          ...{ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'text/plain' },
          ...(session ? { Cookie: `session=${session}` } : {}),
        },
        ...(body ? { method: 'POST', body } : {}),
      });
      return {
        status: answer.status,
        to: answer.headers.get('Location'),
        text: await answer.text(),
      };
    };
    return { organization, former, slug, ask };
  }

  it.each(['workspace', 'admin'])('a former slug leads on in the %s', async (part) => {
    const { former, slug, ask } = await renamed();
    const path = (of: string) => `/es/${part}/organizations/${of}/history/3?page=2&x=y`;
    expect(await ask(path(former))).toMatchObject({ status: 302, to: path(slug) });
    expect(await ask(path(slug))).toMatchObject({ status: 200, text: `GET ${path(slug)} ` });
  });

  it.each(['workspace/', 'admin/', ''])(
    'what is sent to a former slug in %j arrives',
    async (part) => {
      const { former, slug, ask } = await renamed();
      const path = (of: string) => `/en/${part}organizations/${of}/edit?a=b`;
      const { status, text } = await ask(path(former), 'what was typed');
      expect([status, text]).toEqual([200, `POST ${path(slug)} what was typed`]);
    },
  );

  it.each(['hidden', 'archived'])(
    'somebody %s is reached by a former slug only by those who may know it',
    async (state) => {
      const { organization, former, slug, ask } = await renamed();
      const own = await aSession(await aPerson({ memberOf: organization }));
      const partner = await aSession(await aPerson({ memberOf: await anOrganization() }));
      const secretariat = await aSession(await aPerson({ isNetworkAdmin: true }));
      const hidden = { hiddenForSafetyAt: new Date(), hidingReason: 'Amenazas' };
      await db().organization.update({
        where: { id: organization.id },
        data: state === 'hidden' ? hidden : { archivedAt: new Date() },
      });
      const paths = (of: string) => [
        `/es/workspace/organizations/${of}/safety`,
        `/es/admin/organizations/${of}`,
      ];
      for (const path of paths(former))
        for (const stranger of ['', partner])
          expect((await ask(path, '', stranger)).text).toBe(`GET ${path} `);
      const posted = `/es/organizations/${former}/contact`;
      for (const stranger of ['', partner])
        expect((await ask(posted, 'words', stranger)).text).toBe(`POST ${posted} words`);
      // Nobody belongs to an archived organization any more.
      for (const reader of state === 'hidden' ? [own, secretariat] : [secretariat])
        for (const [index, path] of paths(former).entries())
          expect((await ask(path, '', reader)).text).toBe(`GET ${paths(slug)[index]} `);
    },
  );

  it('a renamed term keeps its addresses too', async () => {
    const { ask } = await renamed();
    const kind = 'service';
    const term = await db().term.findFirstOrThrow({ where: { kind, retiredAt: null } });
    const slug = `antes-${unique()}`;
    await db().termSlug.create({ data: { kind, slug, termId: term.id } });
    const to = links.adminTerm('es', kind, term.slug);
    expect(await ask(links.adminTerm('es', kind, slug))).toMatchObject({ status: 302, to });
    const sent = await ask(links.adminTerm('es', kind, slug), 'words');
    expect(sent.text).toBe(`POST ${to} words`);
  });
});
