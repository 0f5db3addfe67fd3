import { expect, test } from 'vitest';
import { parseSubmission } from '~/platform/http/submission.server';
import { safetySchema } from './protection.schema';

test.each(['hide', 'shelter'])(
  'one press hides the organization, also on a page that was opened before an upgrade: %s',
  (sent) => {
    const form = new FormData();
    form.set('do', sent);
    expect(parseSubmission(form, safetySchema)).toMatchObject({
      status: 'success',
      value: { do: 'hide' },
    });
  },
);
