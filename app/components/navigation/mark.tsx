/** The portal's mark: a piece of cloth of five by five threads. */
export function Mark() {
  return (
    <svg viewBox="0 0 5 5" width="22" height="22" aria-hidden="true">
      <path d="M0 .5h1m1 0h1m1 0h1M0 2.5h1m1 0h1m1 0h1M0 4.5h1m1 0h1m1 0h1" />
      <path d="M1 1.5h1m1 0h1M1 3.5h1m1 0h1" />
      <path d="M.5 1v1m2-1v1m2-1v1M.5 3v1m2-1v1m2-1v1" />
      <path d="M1.5 0v1m2-1v1m-2 1v1m2-1v1m-2 1v1m2-1v1" />
    </svg>
  );
}
