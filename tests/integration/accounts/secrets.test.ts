import pg from 'pg';
import { expect, it } from 'vitest';
import { invitePerson } from '~/features/identity/invitations.server';
import { newPasswordLink } from '~/features/identity/password-links.server';
import { signIn } from '~/features/identity/sign-in.server';
import { system } from '~/platform/auth/actor';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

/** Every row of every table as text, as in a dump. */
async function dump(): Promise<string> {
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    texts.push(...rows.map(({ text }) => text));
  }
  await client.end();
  return texts.join('\n');
}

const tokenOf = (signedIn: Awaited<ReturnType<typeof signIn>>) =>
  signedIn && 'token' in signedIn ? signedIn.token : undefined;

it('leaves no session, token or password in a dump of the database', async () => {
  const password = 'siete garzas cruzan el rio';
  const person = await aPerson({ passwordHash: await hashPassword(password) });
  const { slug } = await anOrganization();
  const signedIn = await signIn({ email: person.email, password }, null);
  const { url: reset } = await newPasswordLink(db(), person);
  const invited = await invitePerson(system, {
    email: 'eva@example.org',
    role: 'staff',
    organization: slug,
    locale: 'es',
  });
  const link = invited.ok ? invited.link : '';
  const secrets = [tokenOf(signedIn), reset.split('/').at(-1), link.split('/').at(-1), password];
  const text = await dump();
  expect(text).toContain(person.email); // the dump is complete
  for (const secret of secrets) {
    expect(secret?.length).toBeGreaterThan(20);
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret ?? '').toString('hex'));
  }
});
