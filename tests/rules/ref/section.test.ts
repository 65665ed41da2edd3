import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest, withGuidance } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

/** Sections with these titles, with these words in the guidance of the last. */
const titled = (titles: readonly string[], guidance: string): ExampleSet => ({
  ...manifest(`sections: [${titles.map((_, index) => `part-${index}.carag.yaml`).join(', ')}]`),
  ...Object.assign(
    {},
    ...titles.map((title, index) =>
      file(
        `part-${index}.carag.yaml`,
        `carag: section\nid: ${'abcdefgh'[index]}-part\ntitle: "${title}"\nguidance: ${index < titles.length - 1 ? 'Read on.' : guidance}\n`,
      ),
    ),
  ),
});

const VIEWS = ['View 0: details', 'View 1: assessment', 'View 2 Planning', 'View 3'];

const views = (guidance: string) => titled(VIEWS, guidance);

const sections = (guidance: string) => titled(['Section 1', 'Section 2', 'Section 3'], guidance);

const letters = (guidance: string) => titled(['Section A – About', 'Section B', 'Section C'], guidance);

describe('ref/section', () => {
  test('a number or a letter that no section has, in whatever case the word is written', () => {
    const [found] = check('ref/section', views('Oversight is judged in view «4».'), alone);
    expect(found!.message).toBe('The section d-part refers to view 4, but this set has views 0 to 3.');
    check('ref/section', crlf(views('|\n  See Views 1,\n  2 and «4», and views 3-«5» for the rest.')), alone);
    check('ref/section', views('View «6» asks about that, and view 2 does not.'), alone);
    const [letter] = check('ref/section', letters('Go on to section «Z».'), alone);
    expect(letter!.message).toBe(
      'The section c-part refers to section Z, but this set has sections A, B and C.',
    );
    check(
      'ref/section',
      sections('Section «4» is about delivery. Leave out section «5» of this set.'),
      alone,
    );
  });

  test('sections may be named by their ids', () => {
    const byId = (guidance: string): ExampleSet => ({
      ...manifest('sections: [a.carag.yaml, b.carag.yaml]'),
      ...file('a.carag.yaml', 'carag: section\nid: view-1\ntitle: Assessment\nguidance: Read on.'),
      ...file('b.carag.yaml', `carag: section\nid: view-2\ntitle: Planning\nguidance: ${guidance}`),
    });
    check('ref/section', byId('See view «3».'), alone);
    checkClean(byId('See view 1.'));
  });

  test.each([
    'In view 2, and View 0, and views 1 to 3.',
    'Each view 5 people hold is heard. Take the view a child has. The view I take differs.',
    'Record the view 4 weeks later.',
    'See section 9, part 7 and Section Z of the core assessment.',
    'View 47 is that of another paper.',
    '`view 9`, and [view 9](https://example.org/).',
  ])('%s: clean in a set of views', (guidance) => checkClean(views(JSON.stringify(guidance))));

  test.each([
    'Look for section 47 enquiries and for a section 4 enquiry.',
    'Section 5 of the Children Act says so. By law, section 6 is to be told.',
    'Accommodated under section 5, as section 5.3 of the standards has it.',
    'National Standards 2013 section 4 says so, and so does Children Act 1989 section 5.',
    'Sections 1-5 of the form, section 4(1), section 5A.',
  ])('%s: clean in a set of numbered sections', (guidance) => checkClean(sections(JSON.stringify(guidance))));

  test('one section that has a number makes no sort, and letters are no numbers', () => {
    checkClean(titled(['View 1', 'Planning'], 'See view 2.'));
    checkClean(letters('See section 2, and part Z.'));
    checkClean(withGuidance('See view 9, section Z and part 2.'));
  });

  test('a link to a section by an id that none has', () => {
    const [far] = check('ref/section', withGuidance('See [[«oversight»]].'), alone);
    expect(far!.message).toBe('A1.1 refers to oversight, but no section of this set has that id.');
    expect(far!.finding.fixes).toEqual([]);
    const misspelt = (id: string) => withGuidance(`See [[${id}]], and [[ ${id} ]].`);
    check('ref/section', misspelt('«Assessment»'), alone);
    expect(mended('ref/section', misspelt('«assesment»'))).toEqual(misspelt('assessment'));
    check('ref/section', views('See [[«view-9»]] and [[b-part]].'), alone);
    check('ref/section', withGuidance('See [[A1.9]], [[criterion]], [[a1.1]] and {{assesment}}.'));
  });

  test('long texts are read in time in proportion to their length', () => {
    const views = 'in view 1, view 2 and section 47 of the Act, '.repeat(20_000);
    checkClean(titled(VIEWS, `"${views}"`));
  });
});
