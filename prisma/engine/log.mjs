/**
 * Writes one line in the format in which the Prisma CLI expects the engine's errors on stderr.
 *
 * @param {string} message
 * @param {string} [code] a Prisma error code, such as P1001
 */
export function logError(message, code) {
  const fields = code ? { message, error_code: code } : { message };
  const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields };
  process.stderr.write(`${JSON.stringify({ ...line, target: 'schema_engine::logger' })}\n`);
}
