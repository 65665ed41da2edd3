import recommended from 'remark-preset-lint-recommended';

/** The recommended rules, without the one that takes our `[[A1.8]]` for a broken link. */
export default { plugins: [recommended, ['remark-lint-no-undefined-references', false]] };
