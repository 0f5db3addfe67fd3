import net from 'node:net';
import { pino, type Logger } from 'pino';
import { requestScope } from './http/request-scope.server';
import { logLines } from './log-lines.server';

// What must never be kept, in case a library puts it into a message of its own.
const word = /[^\s"'<>()=:,;/]+/g;
const email = /^[^@]+@.*\.[a-z]{2,}/i;
const token = /\b[\w-]{40,}\b/g;
const ipv4 = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;
const perhapsIpv6 = /(?<![\w:])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi;

/** A text without the e-mail addresses, tokens and network addresses in it. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(word, (text) => (email.test(text) ? '[email]' : text))
    .replace(ipv4, '[address]')
    .replace(perhapsIpv6, (text) => (net.isIPv6(text) ? '[address]' : text))
    .replace(token, '[token]');
}

// Values stand in quotes in the messages of the database and of JSON; names of its own things stay.
const lastValue = /: ".*"/s;
const value =
  /(?<!\b(?:table|relation|column|constraint|index|role|function|schema|type) )"[^"]*"/g;

/**
 * What an error says without what somebody wrote. The database client repeats all that it was given
 * between its first line, which names the call, and its last, which names the problem.
 */
function withoutContent({ name, message }: Error): string {
  const masked = message.replace(lastValue, ': "[value]"').replace(value, '"[value]"');
  if (!name.startsWith('PrismaClient')) return withoutPersonalData(masked);
  const lines = masked.trim().split('\n');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  return withoutPersonalData(first === last ? first : `${first} … ${last.trim()}`);
}

/** An error as the log keeps it. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: withoutPersonalData(String(error)) };
  const { name, stack = '' } = error;
  const code = 'code' in error ? { code: String(error.code) } : {};
  // The stack begins with the message once more.
  const calls = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name,
    ...code,
    message: withoutContent(error),
    stack: withoutPersonalData(calls.join('\n')),
  };
}

let [moment, told] = [0, ''];

/** The time as pino wants it; many lines are of the same millisecond. */
function isoTime(): string {
  const now = Date.now();
  if (now !== moment) [moment, told] = [now, `,"time":"${new Date(now).toISOString()}"`];
  return told;
}

/** Makes a log that writes a line of JSON for each event. @param destination stdout unless given */
export function createLog(destination: { write(line: string): void } = logLines()): Logger {
  return pino(
    {
      base: null,
      timestamp: isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      // Whatever happens while a request is answered can be found by its id.
      mixin: () => {
        const scope = requestScope();
        return scope ? { requestId: scope.requestId } : {};
      },
    },
    destination,
  );
}

// On globalThis, so that a reload in development does not open the destination again.
const held = globalThis as { tejidoLog?: Logger };

/** The process's log. Give it ids and counts, never who or what somebody wrote. */
export function log(): Logger {
  return (held.tejidoLog ??= createLog());
}
