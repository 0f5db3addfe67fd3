import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { second } from '~/platform/durations';
import { env, type Environment } from '~/platform/env.server';
import { isLoopback } from '~/platform/env-values.server';
import { oneLine } from '~/platform/one-line';
import { makePrivateFolder } from '~/platform/private-folder.server';

/** A letter as it is given to a mail server. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** The e-mail address for replies, if it is not the portal's. */
  replyTo?: string;
  /** The URL at which the recipient can unsubscribe from letters of this kind; only for optional letters. */
  unsubscribe?: string;
}

export interface Post extends Letter {
  id: string;
  kind: string;
  to: string;
  createdAt: Date;
}

/** The sender: the mailbox with which SMTP_URL signs in, or else `tejido@` the portal's host. */
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
    // As an object, so that a comma in an e-mail address makes no second recipient.
    to: { name: '', address: to },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    // A header is one line, whatever characters a name in it contains.
    subject: oneLine(subject),
    text,
    html,
    date: createdAt,
    // The same in a second attempt, so that a mailbox that gets both shows one.
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(unsubscribe) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The headers for unsubscribing: RFC 2369, and one-click by RFC 8058. */
function unsubscribing(url: string | undefined): Record<string, string> {
  if (!url) return {};
  const header = { 'List-Unsubscribe': `<${url}>` };
  // RFC 8058 allows one-click for https only.
  if (!url.startsWith('https://')) return header;
  return { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function smtp(url: string): Transporter {
  const { protocol, hostname } = new URL(url);
  return createTransport({
    url,
    // Letters contain tokens: over a network they are sent encrypted or not at all.
    requireTLS: protocol === 'smtp:' && !isLoopback(hostname),
    // A mail server on this machine rarely has a valid certificate.
    ignoreTLS: protocol === 'smtp:' && isLoopback(hostname),
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
  });
}

const composer = createTransport({ streamTransport: true, buffer: true });

/** The maximum length of a line of a message, in bytes: RFC 5322, 2.1.1. */
const longestLine = 998;

/** Breaks lines between words where they are longer than a message allows. */
function folded(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      Buffer.byteLength(line) <= longestLine
        ? line
        : // A UTF-16 unit takes at most three bytes: a character of four bytes has two units.
          line.replace(/(.{1,332})(?: |$)/g, '$1\r\n').trimEnd(),
    )
    .join('\r\n');
}

/**
 * A part of a message without transfer encoding: people who read the file without a mail program find whole
 * links and plain letters, which the encodings that mail servers need would break.
 */
const asItIs = (type: string, text: string) => ({
  raw: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${folded(text)}`,
});

/**
 * Stores a letter as a file that a mail program can open, that is readable as text, and that only its owner can
 * read.
 */
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
 * Delivers one letter: through SMTP_URL or, without it, to a file in DATA_DIR/mail.
 *
 * @throws nodemailer's errors; `responseCode` is the server's answer, if it gave one
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
