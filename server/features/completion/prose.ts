/** Offers ids in running text, in the brackets that make links of them, and rules in comments that silence them. */
import { isAnswered } from '../../model/questions.ts';
import { HIDDEN, markedText } from '../../syntax/markdown/running.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { type Found, lineAfter, lineBefore, restOfWord } from './cursor/found.ts';
import type { Scene } from './cursor/scene.ts';
import { headingOffers } from './headings.ts';
import { ids, standardOffers } from './ids.ts';
import { ruleOffers } from './names.ts';
import { matching, type Offer } from './offer.ts';

/** Ids after `[[`, `{{` and the word “question”; none in code, where they would not be read. */
export function proseOffers(scene: Scene): Found | undefined {
  const before = lineBefore(scene);
  if (/<!--\s*carag-ignore\s/.test(before)) return ignoreOffers(scene);
  const heading = headingOffers(scene);
  if (heading) return heading;
  const found =
    criterionOffers(scene, before) ??
    bracketOffers(scene, before) ??
    wordOffers(scene, before) ??
    bareOffers(scene, before);
  return found && !isInCode(scene) ? found : undefined;
}

function criterionOffers(scene: Scene, before: string): Found | undefined {
  const typed = /\[\[criterion\s+((?!\s)[^[\]]*)$/i.exec(before)?.[1];
  if (typed === undefined) return undefined;
  return closed(scene, standardOffers(scene, typed), typed, ']]');
}

function bracketOffers(scene: Scene, before: string): Found | undefined {
  const [, opening, typed] = /(\[\[|\{\{)([^[\]{}]*)$/.exec(before) ?? [];
  if (typed === undefined) return undefined;
  const isLink = opening === '[[';
  const offers = ids(scene, typed, isLink ? undefined : isAnswered);
  return closed(scene, offers, typed, isLink ? ']]' : '}}');
}

/** An id after the word “question” becomes a link; one that is written in full is left as it is. */
function wordOffers(scene: Scene, before: string): Found | undefined {
  const typed = /\b(?:questions?|cwestiwn|cwestiynau)\s+([A-Z]{0,3}[\d.]*)$/i.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const offers = ids(scene, typed, isAnswered);
  if (offers.some(({ label }) => label === typed)) return undefined;
  return { offers: offers.map((offer) => ({ ...offer, insert: `[[${offer.label}]]` })), typed };
}

/** An id that is begun by itself becomes a link, in sets whose ids begin with letters: a number may be anything. */
function bareOffers(scene: Scene, before: string): Found | undefined {
  const typed = /(?<![\w.[{/-])[A-Z]{1,3}\d[\d.]*$/.exec(before)?.[0];
  if (typed === undefined || scene.set?.idStyle !== 'lettered') return undefined;
  const offers = ids(scene, typed, isAnswered).filter(({ label }) => label !== typed);
  return { offers: offers.map((offer) => ({ ...offer, insert: `[[${offer.label}]]` })), typed };
}

/** Ids with the brackets that close them. Those that an editor has set by itself are written over, so that one goes on behind them. */
function closed(scene: Scene, offers: readonly Offer[], typed: string, brackets: string): Found {
  const rest = restOfWord(scene, typed);
  const after = /^[\]}]*/.exec(lineAfter(scene).slice(rest.length))![0];
  const over = after.startsWith(brackets) ? brackets.length : 0;
  const missing = over > 0 ? brackets : brackets.slice(Math.min(after.length, brackets.length));
  return {
    offers: offers.map((offer) => ({ ...offer, insert: offer.label + missing })),
    typed,
    writesOver: over,
  };
}

/** True where what was typed last is code, or HTML. */
function isInCode({ reading, offset }: Scene): boolean {
  const leaf = reading.leaves.find(
    ({ role, scalar }) => role === 'prose' && scalar.start < offset && offset <= scalar.end,
  );
  if (!leaf) return false;
  const marked = markedText(leaf.scalar);
  if (!marked.includes(HIDDEN)) return false;
  const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
  for (let at = 0; at < marked.length; at++) if (toSource(at) === offset - 1) return marked[at] === HIDDEN;
  return false;
}

/** Rules, in a comment that silences them. */
export function ignoreOffers(scene: Scene): Found | undefined {
  const [, named] = /^carag-ignore\s([^:]*)$/.exec(afterLast(lineBefore(scene), 'carag-ignore')) ?? [];
  if (named === undefined) return undefined;
  const typed = named.slice(named.search(/(?<![^\s,])[^\s,]*$/));
  return { offers: matching(ruleOffers(), typed), typed };
}

/** A text from the last place on where it has a word; empty where it has not. */
function afterLast(text: string, word: string): string {
  const at = text.lastIndexOf(word);
  return at < 0 ? '' : text.slice(at);
}
