/** What may happen to an instrument. Their names are the messages `procedures:event.<kind>`. */
export const instrumentEventKinds = [
  ...(['adopted', 'published', 'in_force', 'amended', 'enjoined', 'upheld'] as const),
  ...(['partly_ended', 'repealed', 'replaced', 'joined', 'not_joined'] as const),
] as const;
