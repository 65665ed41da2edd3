/** Lists what is known of an answer that a proof may rest on: its limits, its options, and what settles it. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Subject } from '../meaning/subject.ts';
import { optionsKey, type Reason, settledKey } from './entry-routing.ts';
import { limitKey, limitsOf, limitWords } from './limits.ts';

/** What a proof may rest on that is known of an answer, each thing apart. */
export function answerReasons(subject: Subject): Reason[] {
  const { definition, name, is, answer: type } = subject;
  if (!type) return [];
  const { reading, place } = definition;
  const at = { chunk: reading.chunk, start: place.start, end: place.end };
  const reason = (key: string, kind: Reason['is'], says: string): Reason => ({
    key,
    is: kind,
    whose: name,
    owner: definition,
    says,
    at,
    named: [],
  });
  const isChosen = type.form === 'one-of' || type.form === 'any-of';
  return [
    // A fact is given in every case in which it is known.
    ...(is === 'fact' ? [] : limitsOf(type)).map((limit) =>
      reason(limitKey(name, limit), 'limit', limitWords(limit, type)!),
    ),
    ...(isChosen && !type.hasMore
      ? [
          reason(
            optionsKey(name),
            'options',
            `has no other ${is === 'fact' ? 'values' : 'options'} than these`,
          ),
        ]
      : []),
    ...respondentsOf(subject).map((id) => reason(settledKey(name), 'settled', `is what ${id} is answered`)),
  ];
}

/** Of a fact that is what a question is answered: that question. */
export function respondentsOf({ definition, is }: Subject): string[] {
  const answeredBy = definition.space === 'fact' ? definition.model?.answeredBy : undefined;
  return is === 'fact' && answeredBy ? [withoutSpaces(answeredBy.value)] : [];
}
