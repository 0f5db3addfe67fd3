import net from 'node:net';
import { pino, type Logger } from 'pino';
import { requestScope } from './http/request-scope.server';
import { logLines } from './log-lines.server';

// Patterns of personal data that must never be logged, in case a library puts it into a message.
const word = /[^\s"'<>()=:,;/]+/g;
const email = /^[^@]+@.*\.[a-z]{2,}/i;
const token = /\b[\w-]{40,}\b/g;
const ipv4 = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;
const perhapsIpv6 = /(?<![\w:])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi;

/** A text without the e-mail addresses, tokens and IP addresses in it. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(word, (text) => (email.test(text) ? '[email]' : text))
    .replace(ipv4, '[address]')
    .replace(perhapsIpv6, (text) => (net.isIPv6(text) ? '[address]' : text))
    .replace(token, '[token]');
}

// Messages of the database and of JSON have values in quotes. The names of database objects are kept.
const lastValue = /: ".*"/s;
const value =
  /(?<!\b(?:table|relation|column|constraint|index|role|function|schema|type) )"[^"]*"/g;

/**
 * An error's message without what users wrote. The Prisma client repeats all its arguments between the first
 * line, which names the call, and the last, which names the problem.
 */
function withoutContent({ name, message }: Error): string {
  const masked = message.replace(lastValue, ': "[value]"').replace(value, '"[value]"');
  if (!name.startsWith('PrismaClient')) return withoutPersonalData(masked);
  const lines = masked.trim().split('\n');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  return withoutPersonalData(first === last ? first : `${first} … ${last.trim()}`);
}

/** What is behind an error that another one wraps, by names and codes alone. */
function causesOf(error: Error): string {
  const causes: string[] = [];
  for (let at = error.cause; at instanceof Error && causes.length < 8; at = at.cause)
    causes.push(['code' in at && String(at.code), at.name].filter(Boolean).join(' '));
  return withoutPersonalData(causes.join(' < '));
}

/** An error as it is logged. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: withoutPersonalData(String(error)) };
  const { name, stack = '' } = error;
  const code = 'code' in error ? { code: String(error.code) } : {};
  // The stack repeats the message, so only its calls are kept.
  const calls = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const causes = causesOf(error);
  return {
    name,
    ...code,
    ...(causes && { causes }),
    message: withoutContent(error),
    stack: withoutPersonalData(calls.join('\n')),
  };
}

let [moment, told] = [0, ''];

/** The time as pino wants it, cached because many lines have the same millisecond. */
function isoTime(): string {
  const now = Date.now();
  if (now !== moment) [moment, told] = [now, `,"time":"${new Date(now).toISOString()}"`];
  return told;
}

/** Makes a log that writes a line of JSON for each event. @param destination stdout by default */
export function createLog(destination: { write(line: string): void } = logLines()): Logger {
  return pino(
    {
      base: null,
      timestamp: isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      // Makes everything that is logged during a request findable by its id.
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

/** The process's log. Log ids and counts, never personal data or what somebody wrote. */
export function log(): Logger {
  return (held.tejidoLog ??= createLog());
}
