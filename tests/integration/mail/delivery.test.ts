import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { deliverDueMail } from '~/server/letters.server';
import { deliver } from '~/platform/mail/transport.server';
import { nudgeMail, startMailWorker } from '~/platform/mail/worker.server';
import { aLetter } from '../../factories/letters';
import { closeMailServer, deliverThrough, mailServer } from './support';

const token = 'n0t-a-real-t0ken-but-as-long-as-one-000000000';
const queue = (email = 'ana@example.org') => aLetter(email, `${token} de la niñez`);

function row() {
  return db().outboxMail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
}

function files(): string[] {
  const folder = path.join(env().dataDir, 'mail');
  return fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

beforeEach(async () => {
  await db().outboxMail.deleteMany();
});
afterEach(async () => {
  setClock();
  await closeMailServer();
});

describe('mail', () => {
  it('is kept as a file that its owner alone reads, while no mail server is set', async () => {
    await queue();
    expect(await deliverDueMail()).toBe(1);
    const [file = ''] = files();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toContain('To: ana@example.org');
    expect(text).toContain('From: Tejido <tejido@localhost>');
    expect(text).toContain(token);
    expect(await deliverDueMail()).toBe(0);
  });

  it('reads plainly in its file: whole links, letters as they are, lines that a message may have', async () => {
    const link = `https://tejido.example.org/es/invitations/${token}?${'a=b&'.repeat(40)}`;
    const long = 'La niñez migrante — “aquí” — tiene derechos. '.repeat(60);
    const text = `Hola, Begoña:\n\n${link}\n\n${long}`;
    await deliver({
      ...{ id: crypto.randomUUID(), kind: 'contact', to: 'ana@example.org', createdAt: new Date() },
      ...{ subject: 'Hola', text, html: `<p><a href="${link}">¿Sí?</a></p>\n<p>${long}</p>` },
    });
    const kept = files().map((name) => fs.readFileSync(name, 'utf8'));
    const file = kept.find((one) => one.includes('Begoña')) ?? '';
    expect(file).toContain(`Hola, Begoña:\r\n\r\n${link}\r\n`);
    expect(file).toContain(`<a href="${link}">¿Sí?</a>`);
    expect(file.match(/Content-Transfer-Encoding: 8bit\r\n/g)).toHaveLength(2);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(file.replace(/\s+/g, ' ')).toContain(long.trimEnd());
  });

  it('has the headers that the portal writes, and no other, whatever its subject holds', async () => {
    const ends = ['\n', '\r', '\v', '\f', '\u001c', '\u0085', '\u2028', '\u2029'];
    const subject = ends.map((end) => `a${end}Bcc: b@example.org`).join('');
    await deliver({
      ...{ id: crypto.randomUUID(), kind: 'contact', to: 'ana@example.org', createdAt: new Date() },
      ...{ subject, text: 'Hola', html: '<p>Hola</p>' },
    });
    const text =
      files()
        .map((file) => fs.readFileSync(file, 'utf8'))
        .find((one) => one.includes('Bcc')) ?? '';
    expect(text).toContain('Subject: ');
    const lines = text.slice(0, text.indexOf('\r\n\r\n')).split(/[\r\n\v\f]+(?! )/);
    expect(lines.filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(lines.join('')).not.toMatch(/%85|=C2=85|=E2=80=A[89]|=0[BC]|=1C/i);
  });

  it('is not sent when the transaction does not hold', async () => {
    const failing = db().$transaction(async (tx) => {
      await aLetter('ana@example.org', token, tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await deliverDueMail()).toBe(0);
  });

  it('waits sealed, and is erased with its address once sent', async () => {
    await queue();
    const waiting = JSON.stringify(await row(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(waiting).not.toContain(token);
    expect(waiting).not.toContain('niñez');
    await deliverDueMail();
    expect(await row()).toMatchObject({ sealed: null, recipient: '', failedAt: null });
    expect((await row()).sentAt).not.toBeNull();
  });

  it('goes to the mail server of SMTP_URL, in plain text and HTML', async () => {
    const taken = await mailServer(() => undefined);
    await queue();
    await deliverDueMail();
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ from: 'tejido@localhost', to: ['ana@example.org'] });
    expect(taken[0]?.message).toContain('multipart/alternative');
    expect(taken[0]?.message).toContain('Auto-Submitted: auto-generated');
    expect((await row()).sentAt).not.toBeNull();
  });

  it('is tried again after 1, 2, 4 … minutes while the server says 4xx', async () => {
    let code: number | undefined = 451;
    const taken = await mailServer(() => code);
    const start = Date.now();
    setClock(() => new Date(start));
    await queue();
    let time = 0;
    for (const wait of [1, 2, 4]) {
      setClock(() => new Date(start + time));
      expect(await deliverDueMail()).toBe(1);
      expect(await deliverDueMail()).toBe(0);
      const { nextAttemptAt, lastError, sealed } = await row();
      expect(nextAttemptAt.getTime() - start - time).toBe(wait * minute);
      expect(lastError).toBe('EENVELOPE 451');
      expect(sealed).not.toBeNull();
      time += wait * minute;
    }
    code = undefined;
    setClock(() => new Date(start + time));
    await deliverDueMail();
    expect(taken).toHaveLength(1);
  });

  it('is given up when the server says 5xx, and what it said is not kept', async () => {
    await mailServer(() => 550);
    await queue();
    await deliverDueMail();
    expect(await row()).toMatchObject({ sentAt: null, lastError: 'EENVELOPE 550' });
    expect(await deliverDueMail()).toBe(0);
    expect((await row()).failedAt).not.toBeNull();
  });

  it('is given up after 10 attempts at a server that is not there', async () => {
    deliverThrough('smtp://127.0.0.1:9');
    const start = Date.now();
    let time = 0;
    setClock(() => new Date(start + time));
    await queue();
    for (let round = 0; round < 10; round += 1) {
      expect(await deliverDueMail()).toBe(1);
      time += 60 * minute;
    }
    expect(await row()).toMatchObject({ attempts: 10, lastError: 'ESOCKET' });
    expect((await row()).failedAt).not.toBeNull();
    expect(await deliverDueMail()).toBe(0);
  });

  it('is sent once by several processes', async () => {
    const taken = await mailServer(() => undefined);
    for (let index = 0; index < 12; index += 1) await queue(`a${index}@example.org`);
    const counts = await Promise.all(Array.from({ length: 4 }, () => deliverDueMail()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    expect(new Set(taken.map(({ to }) => to[0])).size).toBe(12);
    expect(taken).toHaveLength(12);
  });

  it('that was moved to another address does not open', async () => {
    await queue();
    await db().outboxMail.updateMany({ data: { recipient: 'eva@example.org' } });
    const before = files().length;
    await deliverDueMail();
    expect(files()).toHaveLength(before);
    expect((await row()).sentAt).toBeNull();
  });

  it('leaves at once on a nudge, and the worker stops', async () => {
    const stop = startMailWorker(deliverDueMail);
    await queue();
    nudgeMail();
    await expect.poll(async () => (await row()).sentAt, { timeout: 10_000 }).not.toBeNull();
    await stop();
    await queue();
    nudgeMail();
    expect((await row()).attempts).toBe(0);
  });
});
