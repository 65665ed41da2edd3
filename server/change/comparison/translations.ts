/** Compares what two versions say in other languages, text by text, each with the question that it is of. */
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { baseName } from '../../text/uri.ts';
import { languageName, pathWritten, Translations, textsOf } from '../../translation/translations.ts';
import type { Matching } from '../matching/match.ts';
import type { ChangeDraft } from '../version/classes.ts';
import type { VersionEntry } from '../version/entries.ts';
import { told } from '../version/told.ts';
import type { Version } from '../version/version.ts';
import { canonicalText, counterpart, type Naming } from './identity.ts';
import { recordPlaces } from './records.ts';

/** A text in another language. */
interface Told {
  readonly language: string;
  readonly path: string;
  /** The question, row, key question or section that it is of; undefined of what the set says as a whole. */
  readonly id: string | undefined;
  readonly text: Scalar;
  readonly says: string;
  readonly at: Span;
}

type Names = { readonly base: Naming; readonly head: Naming };

/** What is said of a question that came or went is told with it, and not once more for each language. */
export function translationChanges(
  base: Version,
  head: Version,
  names: Names,
  { pairs, back }: Matching,
): ChangeDraft[] {
  const old = toldIn(base, names.base, (path) => counterpart(path, base, head, pairs));
  const now = toldIn(head, names.head, (path) =>
    counterpart(path, head, base, back) === undefined ? undefined : path,
  );
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    return one?.says === other?.says ? [] : [changeOf(one, other)];
  });
}

/** The texts of a version by language and path, each path as the later version has it. */
function toldIn(
  version: Version,
  naming: Naming,
  pathInHead: (path: string) => string | undefined,
): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const translation of Translations.of(version.set).all)
    for (const [path, [first]] of textsOf(translation)) {
      const { text } = first!;
      const entry = entryOf(path, version);
      if (path === VERSION_LABEL && !entry) continue;
      const key = entry ? pathInHead(path) : `${baseName(translation.of ?? '')} ${path}`;
      if (key === undefined) continue;
      found.set(`${translation.language} ${key}`, {
        language: translation.language,
        path,
        id: entry?.id,
        text,
        says: canonicalText(text, 'prose', naming).replace(/\s+/g, ' '),
        at: { chunk: translation.reading.chunk, start: text.start, end: text.end },
      });
    }
  return found;
}

/** What is printed as the version is no change in itself, in whatever language. */
const VERSION_LABEL = 'label';

function entryOf(path: string, { byId }: Version): VersionEntry | undefined {
  const written = pathWritten(path);
  const slash = written.indexOf('/');
  return byId.get(written) ?? (slash < 0 ? undefined : byId.get(written.slice(0, slash)));
}

function changeOf(one: Told | undefined, other: Told | undefined): ChangeDraft {
  const { language, path, id } = (other ?? one)!;
  const how = one && other ? 'changed' : one ? 'removed' : 'added';
  return told({
    class: 'translation',
    from: one?.id === undefined ? [] : [one.id],
    to: other?.id === undefined ? [] : [other.id],
    tell: (say) => {
      const called = say.translation(languageName(language, say.language), path === id ? undefined : path);
      return {
        what: say.of(id ?? say.theSet, say.happened(called, how)),
        before: one?.text.value,
        after: other?.text.value,
      };
    },
    places: recordPlaces(one?.at, other?.at),
    ...(id === undefined ? { names: path.split('/') } : {}),
  });
}
