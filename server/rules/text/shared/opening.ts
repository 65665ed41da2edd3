/** Tells whether a sentence opens as a question does, in English and in Welsh. */

/** Verbs that open a question in English, each with what may follow it where it opens one. */
const VERB = `(?:is|are|was|were|does|did|has|had|can|could|should|would|will|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|doesn['’]t|didn['’]t|hasn['’]t|hadn['’]t)`;
const SUBJECT = `(?:the|a|an|there|this|that|these|those|it|its|they|their|he|his|she|her|you|your|all|any|each|every|both|enough|sufficient|appropriate|relevant|planning|assessment|work|staff|children|case|service|services|information)`;

const OPENINGS = [
  // “Is the plan …”, “Was enough …”; “Has a plan” may head a row, so what begins with “has” must go on with a subject.
  String.raw`(?:is|are|was|were|does|did|could|should|would|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|doesn['’]t|didn['’]t)\s`,
  String.raw`(?:has|have|had|do|can|will|may|must|hasn['’]t|hadn['’]t)\s+(?!an?\s|any\s|all\s|each\s|every\s|both\s)${SUBJECT}(?=\s)(?!\s+not\b)`,
  String.raw`(?:has|have|had)\s+(?:a|an|any|all|each|every|both)\s+(?:[\p{L}'’-]+\s+){1,6}been\s`,
  // “How well did …”, “To what extent was …”, “In which ways does …”
  String.raw`how(?:\s+\p{L}+){0,2}?\s+${VERB}\s`,
  String.raw`(?:why|when|where)\s+${VERB}\s`,
  String.raw`(?:(?:to|in|by|for|of|at|from|on)\s+)?(?:what|which|whose)\s+(?!(?:the|a|an)\s)(?:\p{L}+\s+){0,4}?${VERB}\s`,
  // “In your opinion, was the plan …”
  String.raw`(?:overall|finally|in|at|on|by|if|when|where|for|from|since|after|before|during|throughout|given|following|as|considering|taking|having|once|prior|within)(?:[^\p{L}][^,:;]{0,200})?,\s+(?:has|have|do|can|${VERB})\s+${SUBJECT}(?=\s)`,
  // Welsh: “A yw’r cynllun …”, “Ydy …”, “I ba raddau …”
  String.raw`(?:a\s+(?:yw|ydy|ydi|oedd|oes|fu|fydd|wnaeth|gafodd|ellir)|ydy|ydi|ydyn|oedd|oes|onid|pam|pryd|sut|pwy|beth|ble|i\s+ba|ym\s+mha|pa\s+mor)(?:['’]r)?\s`,
];

const OPENING = new RegExp(`^["“‘'(]?(?:${OPENINGS.join('|')})`, 'iu');

/**
 * True of a sentence that opens as a question does. What is put in other words, such as “Rate the plan” or
 * “The plan is good enough”, asks nothing in itself.
 */
export function asksSomething(sentence: string): boolean {
  return OPENING.test(`${sentence} `);
}
