import { sendWhole } from './send-whole';
import { keepField, typedFormId } from '~/platform/http/typed.schema';

/**
 * A link in a long form, or beside it: a button, which takes along what is typed. It looks like a link.
 *
 * @param to a path of the portal
 */
export function KeepAndGo({
  to,
  lang,
  className = 'link-button',
  children,
}: {
  to: string;
  lang?: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <button
      className={className}
      form={typedFormId}
      name={keepField}
      value={to}
      lang={lang}
      formNoValidate
      onClick={sendWhole}
    >
      {children}
    </button>
  );
}
