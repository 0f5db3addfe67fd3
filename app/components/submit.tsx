/** The button that sends a form, on a line of its own at the form's end. */
export function Submit({
  look,
  children,
  ...button
}: {
  look?: 'quiet' | 'danger';
  /** with `value`: what the form says about which of the page's buttons was used */
  name?: string;
  value?: string;
  children: React.ReactNode;
}) {
  return (
    <p className="actions">
      <button className={look ? `button button-${look}` : 'button'} type="submit" {...button}>
        {children}
      </button>
    </p>
  );
}
