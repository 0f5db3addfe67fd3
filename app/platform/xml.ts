const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text escaped for XML, in elements or attributes, without the characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
