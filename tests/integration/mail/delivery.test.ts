import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { deliverDueMail } from '~/platform/mail/delivery.server';
import { sendMail } from '~/platform/mail/outbox.server';
import { nudgeMail, startMailWorker } from '~/platform/mail/worker.server';
import { closeMailServer, deliverThrough, mailServer } from './support';

const token = 'n0t-a-real-t0ken-but-as-long-as-one-000000000';
const minute = 60_000;
const mail = {
  kind: 'invitation' as const,
  to: 'ana@example.org',
  locale: 'es',
  subject: 'Le invitan: niñez',
  text: `Abra ${token}`,
  html: `<p>Abra ${token}</p>`,
};

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
    await db().$transaction((tx) => sendMail(tx, mail));
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
    await sendMail(db(), {
      ...mail,
      text,
      html: `<p><a href="${link}">¿Sí?</a></p>\n<p>${long}</p>`,
    });
    await deliverDueMail();
    const kept = files().map((name) => fs.readFileSync(name, 'utf8'));
    const file = kept.find((one) => one.includes('Begoña')) ?? '';
    expect(file).toContain(`Hola, Begoña:\r\n\r\n${link}\r\n`);
    expect(file).toContain(`<a href="${link}">¿Sí?</a>`);
    expect(file.match(/Content-Transfer-Encoding: 8bit\r\n/g)).toHaveLength(2);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(file.replace(/\s+/g, ' ')).toContain(long.trimEnd());
  });

  it('is not sent when the transaction does not hold', async () => {
    const failing = db().$transaction(async (tx) => {
      await sendMail(tx, mail);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await deliverDueMail()).toBe(0);
  });

  it('waits sealed, and is erased with its address once sent', async () => {
    await sendMail(db(), mail);
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
    await sendMail(db(), mail);
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
    await sendMail(db(), mail);
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
    await sendMail(db(), mail);
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
    await sendMail(db(), mail);
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
    for (let index = 0; index < 12; index += 1)
      await sendMail(db(), { ...mail, to: `a${index}@example.org` });
    const counts = await Promise.all(Array.from({ length: 4 }, () => deliverDueMail()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    expect(new Set(taken.map(({ to }) => to[0])).size).toBe(12);
    expect(taken).toHaveLength(12);
  });

  it('that was moved to another address does not open', async () => {
    await sendMail(db(), mail);
    await db().outboxMail.updateMany({ data: { recipient: 'eva@example.org' } });
    const before = files().length;
    await deliverDueMail();
    expect(files()).toHaveLength(before);
    expect((await row()).sentAt).toBeNull();
  });

  it('leaves at once on a nudge, and the worker stops', async () => {
    const stop = startMailWorker();
    await sendMail(db(), mail);
    nudgeMail();
    await expect.poll(async () => (await row()).sentAt, { timeout: 10_000 }).not.toBeNull();
    await stop();
    await sendMail(db(), mail);
    nudgeMail();
    expect((await row()).attempts).toBe(0);
  });
});
