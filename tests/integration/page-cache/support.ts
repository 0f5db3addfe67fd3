import type { ServerBuild } from '@remix-run/node';
import { onTestFinished } from 'vitest';
import { db } from '~/platform/db/client.server';
import { ContentWatch } from '~/platform/db/content-watch.server';
import { env } from '~/platform/env.server';
import { PageCache } from '~/server/http/page-cache.server';
import { startPortal, type TestPortal } from '../http/support/portal';
import { build } from '../http/support/routes';

type Module = ServerBuild['routes'][string]['module'];
interface Asked {
  request: Request;
}

/** Records what the page below did, and controls it. */
export const shown = {
  made: 0,
  /** awaited after the page has read its data */
  afterReading: (): Promise<unknown> => Promise.resolve(),
  headers: {} as Record<string, string>,
  lastHeaders: new Headers(),
};

/** A page that shows the position of a taxonomy term, and an action that changes it. */
async function page({ request }: Asked): Promise<Response> {
  shown.made += 1;
  shown.lastHeaders = request.headers;
  const { position } = await theTerm();
  await shown.afterReading();
  return new Response(`<p>${position}</p>${'<p>trama</p>'.repeat(200)}`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers },
  });
}

async function act(): Promise<Response> {
  await moveTerm();
  return Response.json({});
}

const theTerm = () => db().term.findFirstOrThrow({ where: { slug: 'mhpss' } });

/** Changes something that pages show. @returns the new text of the page */
export async function moveTerm(): Promise<string> {
  const { id } = await theTerm();
  const { position } = await db().term.update({
    where: { id },
    data: { position: { increment: 1 } },
  });
  return `<p>${position}</p>`;
}

const resource = (loader: unknown, action?: unknown) => ({ loader, action }) as unknown as Module;
const added: Record<string, Module> = {
  ':lang/shown': resource(page, act),
  ':lang/directory': resource(page),
  ':lang/workspace': resource(page),
};
const routes = Object.fromEntries(
  Object.entries(added).map(([path, module]) => [
    path,
    { id: path, parentId: 'root', path, module },
  ]),
);

export interface CachingPortal extends TestPortal {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  text(path: string, headers?: Record<string, string>): Promise<string>;
  watch: ContentWatch;
  cache: PageCache;
}

/** A portal with a page cache for one test, like one of several processes on the same database. */
export async function startCaching(
  url = env().databaseUrl ?? '',
  change: Parameters<typeof startPortal>[0] = {},
): Promise<CachingPortal> {
  Object.assign(shown, { made: 0, headers: {}, afterReading: () => Promise.resolve() });
  const watch = new ContentWatch(url);
  const cache = new PageCache(watch);
  const ownBuild = { ...build, routes: { ...build.routes, ...routes } };
  const getBuild = () => Promise.resolve(ownBuild);
  const portal = await startPortal({ getBuild, cache, ...change });
  onTestFinished(async () => {
    await portal.close();
    await watch.close();
  });
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(portal.url + path, { headers, method, redirect: 'manual' });
  return { ...portal, watch, cache, get, text: async (...args) => (await get(...args)).text() };
}
