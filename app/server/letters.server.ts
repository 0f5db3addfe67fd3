import {
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
} from '~/features/accounts/letters.server';
import {
  emailChangedLetter,
  emailCodeLetter,
  emailTakenLetter,
  factorsChangedLetter,
  newDeviceLetter,
} from '~/features/accounts/notices.server';
import {
  recoveryApprovedLetter,
  recoveryAskedLetter,
  recoveryWaitingLetter,
} from '~/features/accounts/recovery-letters.server';
import { auditHeadLetter } from '~/features/audit-heads/head-letter.server';
import {
  correctionAnswerLetter,
  correctionLetter,
  correctionReminderLetter,
  openCorrectionsLetter,
} from '~/features/corrections/letters.server';
import {
  joiningDeclinedLetter,
  joiningLetter,
  joiningReminderLetter,
  joiningUnansweredLetter,
} from '~/features/joining/letters.server';
import { deliverDueLetters } from '~/features/notifications/deliver-letters.server';
import type { LetterTable } from '~/features/notifications/letter-kind.server';
import { shelterLetter } from '~/features/protection/letters.server';
import { contactLetter } from '~/features/reaching/contact-letter.server';
import { profileReminderLetter, staleProfilesLetter } from '~/features/reminders/letters.server';
import { answerLetter, requestLetter } from '~/features/resource-access/letters.server';
import { reviewLetter } from '~/features/resources/review-letter.server';
import { withdrawalLetter } from '~/features/withdrawal/letters.server';

/** The definition of every kind of letter. One that is missing does not compile. */
export const letters: LetterTable = {
  invitation: invitationLetter,
  'password-reset': passwordResetLetter,
  'password-changed': passwordChangedLetter,
  'new-device': newDeviceLetter,
  'factors-changed': factorsChangedLetter,
  'email-code': emailCodeLetter,
  'email-taken': emailTakenLetter,
  'email-changed': emailChangedLetter,
  'recovery-asked': recoveryAskedLetter,
  'recovery-approved': recoveryApprovedLetter,
  'recovery-waiting': recoveryWaitingLetter,
  shelter: shelterLetter,
  'audit-head': auditHeadLetter,
  'profile-reminder': profileReminderLetter,
  'correction-reminder': correctionReminderLetter,
  'stale-profiles': staleProfilesLetter,
  'open-corrections': openCorrectionsLetter,
  correction: correctionLetter,
  'correction-answer': correctionAnswerLetter,
  joining: joiningLetter,
  'joining-reminder': joiningReminderLetter,
  'joining-declined': joiningDeclinedLetter,
  'joining-unanswered': joiningUnansweredLetter,
  contact: contactLetter,
  withdrawal: withdrawalLetter,
  'resource-request': requestLetter,
  'resource-answer': answerLetter,
  'resource-review': reviewLetter,
};

/** Delivers the letters that are due. @param signal stops after the one being sent @returns how many were tried */
export function deliverDueMail(signal?: AbortSignal): Promise<number> {
  return deliverDueLetters(letters, signal);
}
