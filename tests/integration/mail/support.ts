import { SMTPServer } from 'smtp-server';
import { env, loadEnvironment } from '~/platform/env.server';

let server: SMTPServer | undefined;

/** A mail server that answers each recipient as `answer` says. @returns the letters that it accepted */
export async function mailServer(
  answer: (recipient: string) => number | undefined,
  publicUrl?: string,
) {
  const taken: { from: string; to: string[]; message: string }[] = [];
  server = new SMTPServer({
    authOptional: true,
    logger: false,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const code = answer(address);
      callback(code ? Object.assign(new Error(`no ${address}`), { responseCode: code }) : null);
    },
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          message: Buffer.concat(parts).toString('utf8'),
        });
        callback();
      });
    },
  });
  const { port } = await new Promise<{ port: number }>((resolve) => {
    const listening = server?.listen(0, '127.0.0.1', () =>
      resolve(listening?.address() as { port: number }),
    );
  });
  deliverThrough(`smtp://127.0.0.1:${port}`, publicUrl);
  return taken;
}

/** Makes letters be delivered through a mail server, or again to files; optionally sets the public URL. */
export function deliverThrough(smtpUrl: string | undefined, publicUrl?: string): void {
  const { dataDir, databaseUrl } = env();
  loadEnvironment({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: publicUrl,
  });
}

/** Stops the mail server, and makes letters be written to files again. */
export async function closeMailServer(): Promise<void> {
  deliverThrough(undefined);
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
}
