/** The LIKE pattern for texts that contain these words, with LIKE's special characters escaped. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
