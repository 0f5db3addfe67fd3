/** Tells a long form that it is being sent by `sendWhole`. */
export const sentEvent = 'sent-whole';

/**
 * Sends the form of a button as the browser does without JavaScript, so that the whole page is loaded anew: the page that
 * follows is in another language, or shows the form's values from the start.
 */
export function sendWhole(event: React.MouseEvent<HTMLButtonElement>): void {
  const { form, name, value } = event.currentTarget;
  if (!form) return;
  event.preventDefault();
  const pressed = document.createElement('input');
  Object.assign(pressed, { type: 'hidden', name, value });
  form.append(pressed);
  form.dispatchEvent(new Event(sentEvent));
  form.submit();
}
