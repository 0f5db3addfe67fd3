import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isOptionalMailKind,
  mailKindNames,
  optionalMailKinds,
  type MailKind,
} from '~/features/notifications/mail-kinds';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/server/letters.server';
import { closeMailServer, mailServer } from './support';
import { waiting } from './queued';

const publicUrl = 'https://tejido.example.org';

let taken: Awaited<ReturnType<typeof mailServer>> = [];
beforeAll(async () => {
  taken = await mailServer(() => undefined, publicUrl);
});
afterAll(closeMailServer);

/** A letter as it is sent: each header on one line, and its body decoded. */
async function onTheWire(kind: MailKind, locale: string) {
  await db().outboxMail.deleteMany();
  taken.length = 0;
  const { to } = await waiting[kind](locale);
  await db().outboxMail.deleteMany({ where: { NOT: { recipient: to, kind } } });
  await deliverDueMail();
  expect(taken.map((one) => one.to)).toEqual([[to]]);
  const message = taken[0]?.message ?? '';
  const head = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return { head, message, body: decoded(message) };
}

function decoded(message: string): string {
  return message
    .split(/\r\n--/)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
      const soft = body.replace(/=\r\n/g, '');
      return Buffer.from(
        soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
        'latin1',
      ).toString('utf8');
    })
    .join('\n');
}

describe.each(['es', 'en'])('letters in %s', (locale) => {
  it.each(mailKindNames)('%s is text and HTML in that language, on the wire', async (kind) => {
    const { head, body } = await onTheWire(kind, locale);
    expect(head).toMatch(/^Subject: \S/m);
    expect(head).toContain('multipart/alternative');
    expect(body).toContain(`<html lang="${locale}">`);
    // No message key without a text, and no unfilled placeholder.
    expect(body).not.toMatch(/\{\{|\b(?:letter|letters|notices|mail)[.:][a-z]+\.[a-z]/);
    const other = locale === 'es' ? /\b(?:the|your|you)\b/ : /\b(?:usted|perfil|correo|que)\b/;
    expect(body.replace(/https?:\S+|<[^>]*>|mailto:\S+/g, '')).not.toMatch(other);
    const named = translator(locale, 'mailAdmin')(`kind.${kind}`);
    expect(named).not.toContain('kind.');

    const stop = `<${publicUrl}/${locale}/`;
    if (isOptionalMailKind(kind)) {
      expect(head).toMatch(new RegExp(`^List-Unsubscribe: ${stop}\\S+>`, 'm'));
      expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    } else expect(head).not.toContain('List-Unsubscribe');
  });

  it('has words for each kind that one may do without', () => {
    const t = translator(locale, 'mailChoices');
    for (const kind of optionalMailKinds)
      for (const key of [`kind.${kind}`, `says.${kind}`]) expect(t(key)).not.toBe(key);
  });
});
