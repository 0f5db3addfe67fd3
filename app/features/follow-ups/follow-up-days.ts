/** After how many days what happens to things that nobody looks after; our own choice. */
export const followUpDays = {
  /** a proposed correction, from when it was proposed */
  correction: {
    /** the organization's people get a reminder */
    reminded: 14,
    /** the network administrators are told */
    escalated: 30,
    /** it is closed, and the email address of a proposer without an account is erased */
    closed: 90,
  },
  /** a request to join, which only the network administrators decide */
  joining: {
    /** the network administrators get a reminder */
    reminded: 14,
    /** it is closed and the applicant's name and e-mail address erased */
    closed: 90,
  },
  /** a profile whose people do not confirm it */
  profile: {
    /** from one letter to the next: to the organization's people twice, then to the network administrators */
    next: 7,
    /** from the letter to the network administrators to a new round */
    rest: 56,
  },
  /** a request to the network */
  request: {
    /** without an answer, from when it was asked: the secretariat sees it */
    unanswered: 5,
    /** from the day until which it was open: it closes without an outcome */
    lapsed: 14,
  },
  /** joint advocacy, before its two deadlines */
  campaign: {
    /** whoever may sign and did not is reminded of the day until which signatures are asked for */
    soft: 3,
    /** whoever began to sign, or must confirm, is reminded of the last moment */
    due: 2,
  },
  /** the review date of a resource: its people are told so many days before */
  review: { told: 30 },
} as const;
