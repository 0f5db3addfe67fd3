import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** One route of the build. */
export interface BuiltRoute {
  /** the module, such as `routes/public/directory` */
  id: string;
  /** the whole path with its parameters, such as `/:lang/directory`; null for a layout */
  address: string | null;
  hasLoader: boolean;
  hasAction: boolean;
  /** false for a resource route, which answers without a page */
  hasPage: boolean;
}

const script = `
const { loadBuild } = await import('./build/server/index.js');
const { routes } = await loadBuild();
const full = (route) => (route.parentId ? full(routes[route.parentId]) : '') + (route.path ? '/' + route.path : '');
const leaf = (route) => route.index || route.path !== undefined;
process.stdout.write(JSON.stringify(Object.values(routes).map((route) => ({
  id: route.id,
  address: route.id !== 'root' && leaf(route) ? full(route) || '/' : null,
  hasLoader: 'loader' in route.module,
  hasAction: 'action' in route.module,
  hasPage: 'default' in route.module,
}))));
process.exit();`;

/** Reads the routes from the build, in a process of its own. */
export async function readRoutes(): Promise<BuiltRoute[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script],
    { maxBuffer: 10_000_000 },
  );
  return JSON.parse(stdout) as BuiltRoute[];
}
