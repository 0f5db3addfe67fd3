import { once } from 'node:events';
import net from 'node:net';
import type { Environment } from '~/platform/env.server';
import { errorCode, OperatorError } from '~/platform/operator-error.server';

type Address = Pick<Environment, 'host' | 'port'>;

/** Checks that HOST and PORT can be listened on. @throws OperatorError if not */
export async function checkPort({ host, port }: Address): Promise<void> {
  const server = net.createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  } catch (error) {
    throw busyPort(error, { host, port }) ?? error;
  }
}

/** An error of `listen` as an error for the operator; undefined for other errors. */
export function busyPort(error: unknown, { host, port }: Address): OperatorError | undefined {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program: stop that, or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights than this user has: set PORT to 1024 or higher.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known.`,
    EAI_AGAIN: `HOST ${host} is not known.`,
  };
  const sentence = sentences[errorCode(error) ?? ''];
  return sentence === undefined ? undefined : new OperatorError(sentence, { cause: error });
}
