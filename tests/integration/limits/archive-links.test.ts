import { expect, it } from 'vitest';
import { loader } from '~/routes/public/data-archive-file';
import { unique } from '../../factories/sequence';
import { aBrowser } from '../accounts/requests';

// The only file that is read from the storage for a link alone: guessing links must be limited.
it('the archive of a withdrawal is asked for 120 times a minute by one caller, with whatever link', async () => {
  const statusFor = async (browser: ReturnType<typeof aBrowser>) => {
    const params = { lang: 'es', token: unique().padEnd(43, 'x') };
    const request = new Request(`http://localhost/es/takeaways/${params.token}/data.zip`);
    const answer: unknown = await browser
      .asks(() => loader({ request, params, context: {} }))
      .catch((thrown: unknown) => thrown);
    return answer instanceof Response ? answer.status : answer;
  };
  const browser = aBrowser();
  const statuses: unknown[] = [];
  for (let time = 0; time < 122; time += 1) statuses.push(await statusFor(browser));
  expect(statuses.indexOf(429)).toBe(120);
  expect(new Set(statuses.slice(0, 120))).toEqual(new Set([404]));
  expect(statuses.slice(120)).toEqual([429, 429]);
  expect(await statusFor(aBrowser())).toBe(404);
});
