/** The name of the checkboxes by which people say that a text contains no case data; their values name fields. */
export const caseDataField = 'notCaseData';
