/**
 * Six of our rules, as well as Spectral can say them. It looks at one document at a time, so that an id
 * which two files share goes unnoticed; ours looks at the whole set.
 */
const idForm = /^[A-Z]+\d+(\.\d+|S[a-z]?)$/;
const kinds = ['information', 'judgement', 'explanation', 'narrative', 'summary', 'note'];
const questions = '$["key-questions"][*].questions[*]';

/** Reports every id that an earlier question of the document has too. */
function uniqueIds(section) {
  const seen = new Set();
  return (section?.['key-questions'] ?? []).flatMap((keyQuestion, outer) =>
    (keyQuestion.questions ?? []).flatMap(({ id }, inner) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ message: `${id} is used twice.`, path: ['key-questions', outer, 'questions', inner, 'id'] }];
    }),
  );
}

/** Reports an id that is not in the form of the set. */
function wellFormed(id) {
  return idForm.test(id) ? [] : [{ message: `${id} is not in the form of the set.` }];
}

/** Reports a value that is missing or empty. */
function present(value) {
  return value === undefined || value === null || value === '' ? [{ message: 'This is missing.' }] : [];
}

/** Reports a kind that there is not. */
function knownKind(kind) {
  return kinds.includes(kind) ? [] : [{ message: `${kind} is no kind of question.` }];
}

const rule = (given, then) => ({ given, then, severity: 'error', message: '{{error}}' });

export default {
  rules: {
    'id-missing': rule(questions, { field: 'id', function: present }),
    'text-missing': rule(questions, { field: 'text', function: present }),
    'answer-missing': rule(questions, { field: 'answer', function: present }),
    'id-form': rule(questions, { field: 'id', function: wellFormed }),
    'kind-unknown': rule(questions, { field: 'kind', function: knownKind }),
    'id-duplicate': rule('$', { function: uniqueIds }),
  },
};
