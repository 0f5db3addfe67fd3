const bound = 1_000; // ms

/**
 * `/health/live`: the process answers. `/health/ready`: it can serve pages and store what is sent.
 *
 * @returns undefined for every other path
 */
export async function health(
  pathname: string,
  isReady: () => boolean | Promise<boolean>,
): Promise<Response | undefined> {
  if (pathname === '/health/live') return answer(true);
  if (pathname === '/health/ready') return answer(await within(isReady));
  return undefined;
}

async function within(isReady: () => boolean | Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), bound);
  });
  try {
    return await Promise.race([Promise.resolve().then(isReady), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function answer(ok: boolean): Response {
  return Response.json(
    { status: ok ? 'ok' : 'unavailable' },
    { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
