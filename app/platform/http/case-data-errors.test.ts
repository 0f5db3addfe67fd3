import { describe, expect, it } from 'vitest';
import { caseDataErrors, textsOf } from './case-data-errors';

const telling = 'La niña se llama Rosa.';
const texts = { 'summary.es': telling, 'summary.en': 'We train lawyers.', 'title.es': undefined };

describe('what a form is asked', () => {
  it('is each text that looks as if it spoke of a case', () => {
    expect(caseDataErrors({}, texts)).toEqual({ 'summary.es': ['caseData'] });
    expect(caseDataErrors({}, { ...texts, 'summary.es': 'Acompañamos.' })).toBeNull();
  });

  it('is nothing of what somebody ticked, or stood there before', () => {
    expect(caseDataErrors({ notCaseData: 'summary.es' }, texts)).toBeNull();
    expect(caseDataErrors({ notCaseData: ['x', 'summary.es'] }, texts)).toBeNull();
    expect(caseDataErrors({ notCaseData: 'summary.en' }, texts)).not.toBeNull();
    expect(caseDataErrors({}, texts, { 'summary.es': telling })).toBeNull();
    expect(caseDataErrors({}, texts, { 'summary.es': 'Otra.' })).not.toBeNull();
  });

  it('goes by the names of the fields', () => {
    const form = { title: { es: 'a', en: 'b' }, summary: { es: 'c' }, other: { es: 'd' } };
    expect(textsOf(form, 'title', 'summary')).toEqual({
      'title.es': 'a',
      'title.en': 'b',
      'summary.es': 'c',
    });
  });
});
