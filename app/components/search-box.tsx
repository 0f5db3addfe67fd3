import { SEARCH_FORM } from './search-filters';

/** The box to ask a list with; filters elsewhere on the page belong to this form. */
export function SearchBox({
  action,
  q = '',
  label,
  example,
  submit,
}: {
  action: string;
  q?: string;
  label: string;
  example: string;
  submit: string;
}) {
  return (
    // A browser that goes back must not tick filters that the list it goes back to does not have.
    <form
      id={SEARCH_FORM}
      className="ask"
      role="search"
      method="get"
      action={action}
      autoComplete="off"
    >
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        aria-label={label}
        placeholder={example}
      />
      <button className="button" type="submit">
        {submit}
      </button>
    </form>
  );
}
