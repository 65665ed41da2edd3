import { withGuidance } from '../../lint/example.ts';
import { type Rule, replace } from '../../lint/rule.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { markdownTexts, proseParts, spansIn } from '../shared/texts/prose.ts';

export const image: Rule = {
  name: 'guidance/image',
  severity: 'warning',
  what: 'Guidance holds a picture.',
  why: 'The form shows no pictures. Inspectors read only the words that stand in its place, if there are any.',
  remedy: 'Say in words what the picture shows, or make a link to it.',
  examples: [
    {
      bad: withGuidance('Follow the steps in order. «![](steps.png)»'),
      good: withGuidance('Follow the steps in order: assess, then plan, then deliver.'),
      message:
        'The form shows no pictures, and nothing stands here in place of this one. Say in words what it shows.',
    },
    {
      bad: withGuidance('Follow the steps in order: «![assess, plan, deliver](steps.png)».'),
      good: withGuidance('Follow the steps in order: assess, plan, deliver.'),
    },
  ],
  on: ['prose'],
  checkText(reading, report) {
    for (const { scalar } of markdownTexts(reading)) {
      if (!scalar.value.includes('![')) continue;
      const spanOf = spansIn(reading, scalar);
      for (const part of proseParts(scalar)) {
        if (part.kind !== 'image') continue;
        const words = scalar.value.slice(part.words.start, part.words.end).trim();
        if (words === '')
          report(
            spanOf(part),
            'The form shows no pictures, and nothing stands here in place of this one. Say in words what it shows.',
          );
        else
          report(
            spanOf(part),
            `The form shows no pictures: in place of this one inspectors read “${shortened(words)}”. If that says it all, leave the words alone.`,
            {
              fixes: [replace(spanOf(part), words, 'Leave the words and take the picture out', false)],
            },
          );
      }
    }
  },
};
