import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's CLI needs a native engine and downloads it from a host that may be unreachable. This file is loaded
// before it looks for the engine, so it is enough to name our substitute here (docs/decisions).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(
  import.meta.dirname,
  'prisma/schema-engine.mjs',
);

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `node app/server/setup.mjs database -- prisma …` sets DATABASE_URL to a scratch server. The default only
  // has to be a valid URL: `generate` and `validate` never connect.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/tejido' },
});
