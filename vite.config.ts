import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixOptions from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * One bundle for the whole process: the entry of the server build is our own and imports the routes, so that
 * routes and process share one instance of every platform module (database pool, caches).
 */
const processEntry: Plugin = {
  name: 'tejido:process-entry',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? { build: { rollupOptions: { input: 'app/server/main.server.ts' }, target: 'node20' } }
      : {},
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), processEntry],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  cacheDir: process.env['VITE_CACHE_DIR'] ?? 'node_modules/.vite',
  // Native code for the server, which Vite would try to bundle for the browser in development.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  // One target for the stylesheet in both builds, so that both name the same file.
  build: { assetsInlineLimit: 0, cssTarget: ['chrome111', 'firefox114', 'safari16.4'] },
});
