// Checks that no regular expression that reads an author's text takes time that grows faster than the text.
//   npx tsx tools/patterns.ts
import { type Pattern, patternsBelow } from './patterns/collect.ts';
import { suspectsAmong } from './patterns/judge.ts';

/** Patterns that are let pass although they are suspect, by file, each with the reason. One that is needed no more fails the check. */
const LET_PASS: readonly { readonly path: string; readonly source: string; readonly why: string }[] = [];

const isLetPass = ({ path, source }: Pattern) =>
  LET_PASS.some((each) => each.path === path && each.source === source);

const { patterns, unknown } = await patternsBelow(['server', 'client']);
const suspects = await suspectsAmong(patterns);
const complaints = [
  ...unknown.map(
    ({ path, line }) =>
      `${path}:${line} is put together while the program runs, so that nobody can check it.`,
  ),
  ...suspects
    .filter(({ pattern }) => !isLetPass(pattern))
    .map(({ pattern: { path, line, source, flags }, why }) => `${path}:${line} /${source}/${flags} ${why}.`),
  ...LET_PASS.filter(
    ({ path, source }) => !suspects.some(({ pattern }) => pattern.path === path && pattern.source === source),
  ).map(({ path, source }) => `${path} /${source}/ need not be let pass any more.`),
];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
