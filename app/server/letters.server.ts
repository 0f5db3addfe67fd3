import {
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
} from '~/features/identity/letters.server';
import {
  emailChangedLetter,
  emailCodeLetter,
  emailTakenLetter,
  factorsChangedLetter,
  newDeviceLetter,
  wrongCodesLetter,
} from '~/features/identity/notices.server';
import {
  recoveryApprovedLetter,
  recoveryAskedLetter,
  recoveryDecidedLetter,
  recoveryWaitingLetter,
} from '~/features/identity/recovery-letters.server';
import { overdueLetter } from '~/features/backups/overdue-letter.server';
import { auditHeadLetter } from '~/features/notifications/audit-head/head-letter.server';
import {
  correctionAnswerLetter,
  correctionLetter,
  correctionReminderLetter,
  openCorrectionsLetter,
} from '~/features/organizations/corrections/letters.server';
import {
  joiningDeclinedLetter,
  joiningLetter,
  joiningReminderLetter,
  joiningUnansweredLetter,
} from '~/features/organizations/lifecycle/join/letters.server';
import { deliverDueLetters } from '~/features/notifications/deliver-letters.server';
import type { LetterTable } from '~/features/notifications/letter-kind.server';
import {
  nameAnswerLetter,
  nameRequestLetter,
} from '~/features/organizations/names/name-letters.server';
import { hiddenForSafetyLetter } from '~/features/protection/letters.server';
import { contactLetter } from '~/features/organizations/contact-form/contact-letter.server';
import {
  profileReminderLetter,
  staleProfilesLetter,
} from '~/features/organizations/freshness/letters.server';
import { eventLetter } from '~/features/events/event-letter.server';
import { alertLetter } from '~/features/alerts/alert-letter.server';
import { answerLetter, requestLetter } from '~/features/library/access/letters.server';
import { reviewLetter } from '~/features/library/review/review-letter.server';
import {
  campaignConfirmLetter,
  campaignDueLetter,
  campaignNewsLetter,
  campaignOpenLetter,
} from '~/features/agenda/campaigns/campaign-letters.server';
import { procedureDueLetter } from '~/features/agenda/procedures/due-letter.server';
import { requestDueLetter } from '~/features/requests/due-letter.server';
import { requestRelayLetter } from '~/features/requests/relay-letter.server';
import {
  requestAnswerLetter,
  requestNewsLetter,
  requestToldLetter,
} from '~/features/requests/request-letters.server';
import { readState } from '~/platform/db/portal-state.server';
import { digestLetter } from '~/features/threads/digest/digest-letter.server';
import { withdrawalLetter } from '~/features/organizations/lifecycle/withdraw/letters.server';

/** The definition of every kind of letter. A missing one is a type error. */
export const letters: LetterTable = {
  invitation: invitationLetter,
  'password-reset': passwordResetLetter,
  'password-changed': passwordChangedLetter,
  'new-device': newDeviceLetter,
  'factors-changed': factorsChangedLetter,
  'wrong-codes': wrongCodesLetter,
  'email-code': emailCodeLetter,
  'email-taken': emailTakenLetter,
  'email-changed': emailChangedLetter,
  'recovery-asked': recoveryAskedLetter,
  'recovery-approved': recoveryApprovedLetter,
  'recovery-waiting': recoveryWaitingLetter,
  'recovery-decided': recoveryDecidedLetter,
  'hidden-for-safety': hiddenForSafetyLetter,
  'audit-head': auditHeadLetter,
  'backup-overdue': overdueLetter,
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
  'name-request': nameRequestLetter,
  'name-answer': nameAnswerLetter,
  contact: contactLetter,
  withdrawal: withdrawalLetter,
  'resource-request': requestLetter,
  'resource-answer': answerLetter,
  'resource-review': reviewLetter,
  'procedure-due': procedureDueLetter,
  request: requestToldLetter,
  'request-answer': requestAnswerLetter,
  'request-news': requestNewsLetter,
  'request-due': requestDueLetter,
  'request-relay': requestRelayLetter,
  digest: digestLetter,
  'campaign-open': campaignOpenLetter,
  'campaign-confirm': campaignConfirmLetter,
  'campaign-due': campaignDueLetter,
  'campaign-news': campaignNewsLetter,
  alert: alertLetter,
  'event-news': eventLetter,
};

/**
 * Delivers the letters that are due; none while mail is held, after a restore.
 *
 * @param signal stops after the one being sent
 * @returns how many were tried
 */
export async function deliverDueMail(signal?: AbortSignal): Promise<number> {
  if ((await readState('mail-held')) !== undefined) return 0;
  return deliverDueLetters(letters, signal);
}
