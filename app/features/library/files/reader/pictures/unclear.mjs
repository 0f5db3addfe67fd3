/** A picture that is not understood, so that nobody can say what else it holds. */
export class Unclear extends Error {}

/** Whether there is nothing but padding. @param {Uint8Array} bytes */
export function isEmpty(bytes) {
  return bytes.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20);
}
