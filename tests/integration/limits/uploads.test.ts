import { expect, it } from 'vitest';
import { takeInUpload } from '~/features/library/resources/resource-form.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { actorOf, aPerson } from '../../factories/people';

const address = 'http://localhost/es/workspace/resources/uploads';
const large = 300 * 1_024;

function form(fields: Record<string, string | Blob>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') made.set(name, value);
    else made.set(name, value, 'a.pdf');
  return made;
}

/** A request as the server passes it on, with the Content-Length that the browser sent. */
async function requestWith(body: FormData): Promise<Request> {
  const made = new Request(address, { method: 'POST', body });
  const bytes = await made.arrayBuffer();
  const type = made.headers.get('Content-Type') ?? '';
  return new Request(address, {
    method: 'POST',
    body: bytes,
    headers: { 'Content-Type': type, 'Content-Length': String(bytes.byteLength) },
  });
}

const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (answer: unknown) => (answer instanceof Response ? answer.status : answer),
  );

it('the 31st file of an hour is refused before a byte of it is read', async () => {
  const actor = await actorOf(await aPerson());
  const send = async (fields: Record<string, string | Blob>) =>
    status(takeInUpload(actor, await requestWith(form(fields)), async () => undefined));
  for (let sent = 0; sent < uploadLimits.filesAnHour; sent += 1)
    expect(await send({ file: new Blob([new Uint8Array(sent % 2 ? large : 10)]) })).toBe(200);
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(1_024));
        if (read > 10) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const endless = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(await status(takeInUpload(actor, endless, async () => undefined))).toBe(429);
  expect(read).toBe(0);
  expect(await send({ file: new Blob(['%PDF-']) })).toBe(429);
  // A form without a file is still accepted, so nothing typed is lost.
  expect(await send({ title: 'Guía' })).toBe(200);
});

it('small forms without a file are not counted; a large one is, and is not taken', async () => {
  const actor = await actorOf(await aPerson());
  const send = async (letters: number) => {
    const request = await requestWith(form({ title: 'x'.repeat(letters) }));
    return status(takeInUpload(actor, request, async () => undefined));
  };
  for (let sent = 0; sent < 40; sent += 1) expect(await send(10)).toBe(200);
  for (let sent = 0; sent < uploadLimits.filesAnHour; sent += 1)
    expect(await send(large)).toBe(413);
  expect(await send(large)).toBe(429);
  expect(await send(10)).toBe(200);
});

it.each([10, large])('each file of a form counts, as one of %d bytes', async (size) => {
  const actor = await actorOf(await aPerson());
  const send = async (files: number) => {
    const made = new FormData();
    for (let i = 0; i < files; i += 1)
      made.append('file', new Blob([new Uint8Array(size)]), 'a.pdf');
    return status(takeInUpload(actor, await requestWith(made), async () => undefined));
  };
  expect(await send(uploadLimits.filesAnHour - 1)).toBe(200);
  expect(await send(1)).toBe(200);
  expect(await send(1)).toBe(429);
  const other = await actorOf(await aPerson());
  let looked = 0;
  for (const files of [20, 11]) {
    const made = new FormData();
    for (let i = 0; i < files; i += 1)
      made.append('file', new Blob([new Uint8Array(size)]), 'a.pdf');
    await status(takeInUpload(other, await requestWith(made), async () => void (looked += 1)));
  }
  // The second form is refused before any of its files is looked at.
  expect(looked).toBe(1);
});
