import type { ServerBuild } from '@remix-run/node';
import entry, { handleError } from '~/entry.server';
import { loader as exit } from '~/routes/public/exit';
import { loader as languageChoice } from '~/routes/public/language-choice';
import { loader as robots } from '~/routes/public/robots';

type Module = ServerBuild['routes'][string]['module'];
type Handler = (args: { request: Request }) => Response | Promise<Response>;

/** A resource route. */
export function resource(
  loader: (args: never) => unknown,
  action?: (args: never) => unknown,
): Module {
  return { loader, ...(action ? { action } : {}) } as unknown as Module;
}

/** Records what the routes below received and did; a refused request must not change it. */
export const seen = { actions: 0, lastHeaders: new Headers(), lastUrl: '' };

const pageText = '<p>tejido, red, hilo, trama y urdimbre</p>'.repeat(100);
const page = () =>
  new Response(`<!doctype html>${pageText}`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

async function act({ request }: { request: Request }): Promise<Response> {
  seen.lastHeaders = request.headers;
  seen.lastUrl = request.url;
  const size = (await request.arrayBuffer()).byteLength;
  seen.actions += 1;
  return Response.json({ size });
}

const feed = () =>
  new Response(`<feed xmlns="http://www.w3.org/2005/Atom">${pageText}</feed>`, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, no-cache',
    },
  });

const slowPage: Handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return page();
};

const failing: Handler = () => {
  throw new Error('lost ana.perez@example.org at 203.0.113.9');
};

/** What Prisma throws when the database takes no more connections. */
const tooBusy: Handler = () => {
  throw Object.assign(new Error('too many clients already'), { code: 'P2037' });
};

const missing: Handler = () => {
  throw new Response(null, { status: 404 });
};

const file: Handler = ({ request }) =>
  new Response(request.method === 'HEAD' ? null : 'bytes', {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });

const routes: Record<string, Module> = {
  '*': resource(missing),
  '/': resource(languageChoice),
  exit: resource(exit),
  'robots.txt': resource(robots),
  ':lang': resource(page, act),
  ':lang/directory': resource(page),
  ':lang/resources/feed.atom': resource(feed),
  ':lang/slow': resource(slowPage),
  ':lang/fails': resource(failing),
  ':lang/busy': resource(tooBusy, tooBusy),
  ':lang/missing': resource(missing),
  ':lang/login': resource(page, act),
  ':lang/workspace': resource(page),
  ':lang/workspace/resources/new': resource(page, act),
  ':lang/invitations/:token': resource(page),
  'files/:id/:name': resource(file),
};

/** A build of the given routes, by their paths. */
export const buildOf = (modules: Record<string, Module>): ServerBuild => ({
  mode: 'production',
  entry: { module: { default: entry as ServerBuild['entry']['module']['default'], handleError } },
  routes: {
    root: { id: 'root', path: '', module: { default: () => null } },
    ...Object.fromEntries(
      Object.entries(modules).map(([path, module]) => [
        path,
        { id: path, parentId: 'root', path, module },
      ]),
    ),
  },
  assets: { version: '1', url: '', entry: { module: '', imports: [] }, routes: {} },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
  isSpaMode: false,
});

/** A build with all kinds of routes and nothing of the domain, for tests of the HTTP shell alone. */
export const build = buildOf(routes);
