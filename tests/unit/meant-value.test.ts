/** What was meant by numbers, dates and versions that are written as other people write them. */
import { describe, expect, test } from 'vitest';
import { meantValue } from '../../server/model/slips/meant-value.ts';

const meant = (...args: Parameters<typeof meantValue>) => {
  const found = meantValue(...args);
  return found && `${found.text}${found.isSure ? '' : '?'}`;
};

describe('what was meant by', () => {
  test.each([
    ['10,000', '10000'],
    ['1,250,000.5', '1250000.5'],
    ['10 000', '10000'],
    ['0%', '0'],
    ['12.5 %', '12.5'],
    ['£500', '500'],
    ['12 months', '12?'],
    ['1,5', '1.5?'],
    ['zero', '0'],
    ['Twelve', '12'],
    ['many', undefined],
    ['1-10', undefined],
    ['10,00,0', undefined],
  ])('the number %s', (written, text) => expect(meant('number', written)).toBe(text));

  test.each([
    ['2024/02/01', '2024-02-01'],
    ['2024-2-1', '2024-02-01'],
    ['2024.2', '2024-02'],
    ['21/02/2024', '2024-02-21'],
    ['02-21-2024', '2024-02-21'],
    ['01/02/2024', '2024-02-01?'],
    ['03/03/2024', '2024-03-03'],
    ['1 February 2024', '2024-02-01'],
    ['1st Feb 2024', '2024-02-01'],
    ['February 3, 2024', '2024-02-03'],
    ['Sept 2024', '2024-09'],
    ['31/02/2024', undefined],
    ['1/2/24', undefined],
    ['today', undefined],
  ])('the date %s', (written, text) => expect(meant('date', written)).toBe(text));

  test.each([
    ['v1.0', '1.0'],
    ['1', '1.0'],
    ['1,2', '1.2'],
    ['1.2 draft', '1.2'],
    ['Version 3.1.4', '3.1.4'],
    ['1.0.0.1', undefined],
    ['first', undefined],
  ])('the version %s', (written, text) => expect(meant('version', written)).toBe(text));

  test.each([
    ['language', 'English', 'en'],
    ['language', 'CY', 'cy'],
    ['language', 'Klingon', undefined],
    ['yes-or-no', 'Y', 'yes'],
    ['yes-or-no', '0', 'no'],
    ['yes-or-no', 'maybe', undefined],
    ['plain', '10,000', undefined],
  ] as const)('the %s %s', (role, written, text) => expect(meant(role, written)).toBe(text));
});
