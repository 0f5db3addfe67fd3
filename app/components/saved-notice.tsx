import { useEffect, useRef } from 'react';

/** Says that what was sent is saved. With JavaScript it comes into view, as a new page would be. */
export function SavedNotice({ children }: { children: React.ReactNode }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p className="notice notice-ok mt-3" role="status" tabIndex={-1} ref={notice}>
      {children}
    </p>
  );
}
