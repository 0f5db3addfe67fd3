/** What is logged of law and practice. */
export const procedureActions = [
  'procedure.propose',
  'procedure.verify',
  'procedure.assess',
  'procedure.publish',
  'procedure.decline',
  'procedure.flag',
  'procedure.retire',
  'instrument.event',
] as const;
