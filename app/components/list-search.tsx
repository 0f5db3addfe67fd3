import { Form } from '@remix-run/react';

/** The search field of a list in the administration. `children` are hidden fields that keep the list's filters. */
export function ListSearch({
  q,
  label,
  submit,
  children,
}: {
  q: string;
  label: string;
  submit: string;
  children?: React.ReactNode;
}) {
  return (
    <Form className="ask" role="search" autoComplete="off" key={q}>
      {children}
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={q}
        aria-label={label}
        placeholder={label}
      />
      <button className="button button-quiet">{submit}</button>
    </Form>
  );
}
