import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action } from '~/routes/admin/term-new';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { keepCarriedForm } from '~/platform/http/carried-form.server';
import { findFormDraft, keepFormDraft, writerOf } from '~/platform/http/form-drafts.server';
import { signInAgain } from '~/platform/http/typed.schema';
import { sweepAccounts } from '~/features/identity/sweep-accounts.server';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { unique } from '../../factories/sequence';
import { aBrowser } from '../accounts/requests';

const address = '/admin/terms/population/new';
const url = `http://localhost/es${address}`;
const day = 24 * 60 * 60 * 1_000;

afterEach(() => setClock());

const fieldsOf = (person: { id: string }, fields: Record<string, string>) => ({
  slug: '',
  'name.es': 'Nuevo',
  'name.en': '',
  writer: writerOf(person.id),
  ...fields,
});

/** Posts the form of a new term. @returns what the action gives or throws */
async function post(fields: Record<string, string>, session?: string): Promise<unknown> {
  const headers = new Headers(session ? { cookie: `session=${session}` } : {});
  const body = new URLSearchParams(fields);
  const request = new Request(url, { method: 'POST', body, headers });
  const params = { lang: 'es', taxonomy: 'population' };
  return aBrowser()
    .asks(() => action({ request, params, context: {} }) as Promise<unknown>)
    .catch((thrown: unknown) => thrown);
}

const statusOf = (answer: unknown) =>
  answer instanceof Response ? answer.status : (answer as { init: { status: number } }).init.status;

const draftOf = async (person: { id: string }) => {
  const draft = await findFormDraft(person.id, address);
  return draft && Object.fromEntries(draft.fields);
};

describe('the draft of a form', () => {
  let person: { id: string };
  let session: string;
  beforeEach(async () => {
    person = await aPerson({ isNetworkAdmin: true });
    session = await aSession(person);
  });

  it('is kept when the form is refused, and is gone when it is saved', async () => {
    const taken = fieldsOf(person, { slug: 'unaccompanied', 'name.en': 'New' });
    expect(statusOf(await post(taken, session))).toBe(400);
    expect(await draftOf(person)).toEqual({
      slug: 'unaccompanied',
      'name.es': 'Nuevo',
      'name.en': 'New',
    });
    const right = { ...taken, slug: `nuevo-${unique()}` };
    expect(statusOf(await post(right, session))).toBe(303);
    expect(await draftOf(person)).toBe(null);
  });

  it('is kept by its button, and before a link or the language switch is followed', async () => {
    for (const [keep, to] of [
      ['draft', `/es${address}`],
      ['/en/admin', '/en/admin'],
      ['//evil.example', `/es${address}`],
    ]) {
      const answer = await post(
        fieldsOf(person, { 'name.es': keep ?? '', keep: keep ?? '' }),
        session,
      );
      expect((answer as Response).headers.get('Location')).toBe(to);
      expect(await draftOf(person)).toMatchObject({ 'name.es': keep });
    }
    await post(fieldsOf(person, { keep: 'discard' }), session);
    expect(await draftOf(person)).toBe(null);
  });

  it('that is kept by itself leaves out what looks like a case, and is nobody else’s', async () => {
    const aCase = 'La niña María, expediente 123/2026.';
    const quiet = fieldsOf(person, { keep: 'quietly', 'description.es': aCase });
    expect(statusOf(await post(quiet, session))).toBe(422);
    expect(await draftOf(person)).toEqual({ slug: '', 'name.es': 'Nuevo', 'name.en': '' });
    const other = await aPerson({ isNetworkAdmin: true });
    const theirs = await post(quiet, await aSession(other));
    expect(statusOf(theirs)).toBe(400);
    expect(await draftOf(other)).toBe(null);
  });

  it('is encrypted at rest, for its author and its form alone, and ends after 30 days', async () => {
    await keepFormDraft(person.id, address, [['text', 'Lo que solo yo sé.']]);
    const { sealed } = await db().formDraft.findFirstOrThrow({ where: { personId: person.id } });
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('solo yo');
    const other = await aPerson();
    const moved = { sealed, updatedAt: new Date() };
    await db().formDraft.create({ data: { personId: other.id, address, ...moved } });
    await db().formDraft.create({ data: { personId: person.id, address: '/other', ...moved } });
    expect(await findFormDraft(other.id, address)).toBe(null);
    expect(await findFormDraft(person.id, '/other')).toBe(null);
    setClock(() => new Date(Date.now() + 29 * day));
    expect(await draftOf(person)).toEqual({ text: 'Lo que solo yo sé.' });
    setClock(() => new Date(Date.now() + 30 * day));
    expect(await draftOf(person)).toBe(null);
    await sweepAccounts();
    expect(await db().formDraft.count({ where: { personId: person.id } })).toBe(0);
  });

  it('is limited in size and number', async () => {
    expect(await keepFormDraft(person.id, address, [['text', 'x'.repeat(300_000)]])).toBe(false);
    for (let number = 0; number < 62; number += 1)
      await keepFormDraft(person.id, `/form/${number}`, [['text', 'x']]);
    expect(await db().formDraft.count({ where: { personId: person.id } })).toBe(60);
  });
});

describe('a form that is posted after the session ended', () => {
  /** What the page carries for a form that was posted without a session. */
  async function carriedOf(person: { id: string }, fields: Record<string, string> = {}) {
    const answer = (await post(fieldsOf(person, fields))) as { data: unknown };
    expect(statusOf(answer)).toBe(401);
    return signInAgain.parse(answer.data).signInAgain;
  }

  it('is carried sealed, stored for nobody, and becomes the draft of who signs in', async () => {
    const person = await aPerson({ isNetworkAdmin: true });
    const { carried, returnTo } = await carriedOf(person, { password: 'secret words' });
    expect(returnTo).toBe(`/es${address}`);
    expect(await db().formDraft.count({ where: { personId: person.id } })).toBe(0);
    expect(Buffer.from(carried ?? '', 'base64url').toString('latin1')).not.toContain('Nuevo');
    await keepCarriedForm(person.id, address, carried ?? '');
    expect(await draftOf(person)).toEqual({ slug: '', 'name.es': 'Nuevo', 'name.en': '' });
  });

  it('is not given to another person, for another form, changed, or after a day', async () => {
    const person = await aPerson({ isNetworkAdmin: true });
    const { carried } = await carriedOf(person);
    const sealed = carried ?? '';
    const other = await aPerson({ isNetworkAdmin: true });
    await keepCarriedForm(other.id, address, sealed);
    await keepCarriedForm(person.id, '/admin/terms/expertise/new', sealed);
    await keepCarriedForm(person.id, address, `${sealed.slice(0, -4)}AAAA`);
    setClock(() => new Date(Date.now() + day + 60_000));
    await keepCarriedForm(person.id, address, sealed);
    const personId = { in: [person.id, other.id] };
    expect(await db().formDraft.count({ where: { personId } })).toBe(0);
  });

  it('is carried up to 256 KiB; what asks for no draft leads to the sign-in page', async () => {
    const person = await aPerson({ isNetworkAdmin: true });
    const long = Array.from({ length: 120_000 }, () => Math.random().toString(36)[3]).join('');
    const { carried } = await carriedOf(person, { 'description.es': long });
    expect(carried?.length).toBeLessThan(256 * 1024);
    const tooLong = await carriedOf(person, { 'description.es': long, 'synonyms.es': long });
    expect(tooLong.carried).toBe(null);
    expect(statusOf(await post({ 'name.es': 'Nuevo' }))).toBe(303);
    expect(statusOf(await post(fieldsOf(person, { keep: 'quietly' })))).toBe(401);
  });
});
