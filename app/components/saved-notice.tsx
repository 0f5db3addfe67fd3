import { useEffect, useRef } from 'react';

/** Says that something was saved. With JavaScript it is focused, and so scrolled into view, as after a page load. */
export function SavedNotice({ children }: { children: React.ReactNode }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p className="notice notice-ok mt-3" role="status" tabIndex={-1} ref={notice}>
      {children}
    </p>
  );
}
