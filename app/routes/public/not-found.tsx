/** Catches every URL that does not exist. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** Never rendered, but makes this route a page, so that the response is the error page and not a bare status. */
export default function NotFound() {
  return null;
}
