import { SEARCH_FORM } from './search-filters';

/** The search form of a list; filters elsewhere on the page belong to this form. */
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
    // Without autocomplete, because on going back the browser would tick filters that are not active in that list.
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
