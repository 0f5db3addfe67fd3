import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { env, type Environment } from '~/platform/env.server';
import { isLoopback } from '~/platform/env-values.server';
import { oneLine } from '~/platform/one-line';
import { makePrivateFolder } from '~/platform/private-folder.server';

/** A letter as a mail server takes it. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** The e-mail address that an answer goes to, when it is not the portal's. */
  replyTo?: string;
  /** The URL with which whoever gets it stops letters of its kind; for letters one may do without. */
  unsubscribe?: string;
}

export interface Post extends Letter {
  id: string;
  kind: string;
  to: string;
  createdAt: Date;
}

const second = 1_000;

/** Who mail comes from: the mailbox that SMTP_URL signs in with, else `tejido@` the portal's host. */
export function senderOf({ smtpUrl, publicUrl }: Pick<Environment, 'smtpUrl' | 'publicUrl'>) {
  const user = smtpUrl ? decodeURIComponent(new URL(smtpUrl).username) : '';
  const address = user.includes('@') ? user : `tejido@${new URL(publicUrl).hostname}`;
  return { name: 'Tejido', address };
}

function envelopeOf(post: Post) {
  const { id, to, subject, text, html, replyTo, unsubscribe, createdAt } = post;
  const from = senderOf(env());
  const host = from.address.split('@')[1];
  return {
    from,
    // As an object, so that a comma in an address makes no second recipient.
    to: { name: '', address: to },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    // A header is one line, whatever a name in it holds.
    subject: oneLine(subject),
    text,
    html,
    date: createdAt,
    // The same at a second attempt, so that a mailbox which got both shows one.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(unsubscribe) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** How a mail program offers to stop letters of a kind: RFC 2369, and with one press RFC 8058. */
function unsubscribing(url: string | undefined): Record<string, string> {
  if (!url) return {};
  const header = { 'List-Unsubscribe': `<${url}>` };
  // The one press is for https alone, as the RFC wants it.
  if (!url.startsWith('https://')) return header;
  return { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function smtp(url: string): Transporter {
  const { protocol, hostname } = new URL(url);
  return createTransport({
    url,
    // Letters carry tokens: on a network they travel encrypted or not at all.
    requireTLS: protocol === 'smtp:' && !isLoopback(hostname),
    // A mail server on this machine rarely has a certificate that anybody would accept.
    ignoreTLS: protocol === 'smtp:' && isLoopback(hostname),
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
  });
}

const composer = createTransport({ streamTransport: true, buffer: true });

/** The longest line, in bytes, that a message may have: RFC 5322, 2.1.1. */
const longestLine = 998;

/** A text whose lines are broken between words where a message may not have them as long as they are. */
function folded(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      Buffer.byteLength(line) <= longestLine
        ? line
        : // A character takes three bytes at most here, or two of its units take four.
          line.replace(/(.{1,332})(?: |$)/g, '$1\r\n').trimEnd(),
    )
    .join('\r\n');
}

/**
 * A part of a message as it is: who reads the file without a mail program is to find whole links and plain
 * letters, which the encodings that mail servers can rely on would break.
 */
const asItIs = (type: string, text: string) => ({
  raw: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${folded(text)}`,
});

/** Keeps a mail as a file that a mail program opens, that reads plainly, and that its owner alone reads. */
async function keepAsFile(post: Post): Promise<void> {
  const folder = path.join(env().dataDir, 'mail');
  makePrivateFolder(folder);
  const { text, html, ...rest } = envelopeOf(post);
  const alternatives = [asItIs('text/plain', text), asItIs('text/html', html)];
  const { message } = await composer.sendMail({ ...rest, alternatives });
  const stamp = post.createdAt.toISOString().replace(/[:.]/g, '-');
  await fs.writeFile(path.join(folder, `${stamp}-${post.kind}-${post.id}.eml`), message, {
    mode: 0o600,
  });
}

/**
 * Delivers one mail: through SMTP_URL, or without it to a file under DATA_DIR/mail.
 *
 * @throws nodemailer's errors: `responseCode` has the server's answer, if it gave one
 */
export async function deliver(post: Post): Promise<void> {
  const { smtpUrl } = env();
  if (!smtpUrl) return keepAsFile(post);
  const transport = smtp(smtpUrl);
  try {
    await transport.sendMail(envelopeOf(post));
  } finally {
    transport.close();
  }
}
