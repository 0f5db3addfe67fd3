/** The name of the boxes with which people say that a text speaks of no child; their values name fields. */
export const caseDataField = 'notCaseData';
