/** Every address that is none of the portal's. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Never rendered; it makes this a page, so that the answer is the friendly one and not a bare status. */
export default function NotFound() {
  return null;
}
