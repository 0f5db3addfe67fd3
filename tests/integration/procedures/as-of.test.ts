import fc from 'fast-check';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { readEntries } from '~/features/agenda/procedures/compare.server';
import { decideOnRevision } from '~/features/agenda/procedures/decide.server';
import type { Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aProposal } from '../../factories/procedures';

const histories = process.env['SECURITY'] === 'full' ? 1_000 : 20;

let organization: { id: string };
let secretary: Person;
beforeAll(async () => {
  organization = await anOrganization();
  secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
});
afterEach(() => setClock());

type Step = 'propose' | 'translate' | 'publish first' | 'publish last' | 'decline' | 'retire';

/** What a reader of each language could read from an instant on; null for nothing. */
interface Shown {
  from: number;
  es: string | null;
  en: string | null;
}

const start = Date.parse('2026-03-01T12:00:00Z');
const hour = 3_600_000; // ms
const at = (step: number) => start + step * hour;

/** Lives through a history, and writes down what was published by a model of its own. */
async function live(steps: readonly Step[]) {
  // Somebody else each time, since a person may propose so much in an hour.
  setClock();
  const author = await actorOf(await aPerson({ memberOf: organization }));
  let slug: string | null = null;
  let waiting: { id: string; es: string; en: string | null }[] = [];
  let last: string | null = null;
  const shown: Shown[] = [];
  const current = () => shown.at(-1) ?? { es: null, en: null };
  for (const [number, step] of steps.entries()) {
    setClock(() => new Date(at(number)));
    const isPublished = current().es !== null;
    if (step === 'propose' || step === 'translate') {
      // Another revision can be proposed while one is published, and a first one while none is.
      if (slug && !isPublished) continue;
      const es = step === 'translate' ? current().es : `Texto ${number}.`;
      if (!es) continue;
      const en = step === 'translate' ? `Text ${number}.` : null;
      const revision = await aProposal(author, { es, ...(en && { en }) }, slug);
      if (slug === null && waiting.length > 0) continue;
      slug ??= revision.entry.slug;
      waiting.push({ id: revision.id, es, en });
    }
    if (step.startsWith('publish') || step === 'decline') {
      const one = step === 'publish last' ? waiting.at(-1) : waiting[0];
      if (!one) continue;
      waiting = waiting.filter((other) => other !== one);
      const isDeclined = step === 'decline';
      await decideOnRevision(
        secretary,
        isDeclined ? { do: 'decline', id: one.id, reason: 'No.' } : { do: 'publish', id: one.id },
      );
      if (!isDeclined) {
        last = one.id;
        shown.push({ from: at(number), es: one.es, en: one.en });
      }
    }
    if (step === 'retire' && last && isPublished) {
      await decideOnRevision(secretary, { do: 'retire', id: last });
      shown.push({ from: at(number), es: null, en: null });
    }
  }
  return { slug, shown };
}

it(`as of any day, ${histories} histories show what was published then and nothing else`, async () => {
  const step = fc.constantFrom<Step>(
    ...(['propose', 'propose', 'translate', 'publish first', 'publish last'] as const),
    ...(['decline', 'retire'] as const),
  );
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (some) => {
      const steps: Step[] = ['propose', 'publish first', ...some];
      const { slug, shown } = await live(steps);
      setClock(() => new Date(at(steps.length + 1)));
      for (let number = -1; number <= steps.length; number += 1)
        for (const instant of [at(number) - 1, at(number)]) {
          const then = shown.filter(({ from }) => from <= instant).at(-1);
          const read = async (locale: string) =>
            (await readEntries({ slug: slug ?? '' }, locale, new Date(instant)))[0]?.text;
          expect((await read('es'))?.text ?? null).toBe(then?.es ?? null);
          const english = await read('en');
          const expected = then?.es ? (then.en ?? then.es) : null;
          expect(english?.text ?? null).toBe(expected);
          asked += 1;
        }
    }),
    { numRuns: histories },
  );
  console.log(`as of: ${histories} histories, ${asked} instants, 0 shown before their publication`);
});
