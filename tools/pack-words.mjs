// Packs words into the automaton that `server/text/wording/word-list.ts` reads: what words begin and end with stands in it once.

/**
 * The smallest automaton that takes these words and no others. Each of its edges is four bytes: a byte of a word in UTF-8,
 * and, in the three bytes after it, the place of the first edge of the state that it leads to, times four, plus 2 where a word may
 * end there and 1 at the last edge of a state. An edge after which nothing comes leads to place 0, at which the first state is.
 */
export function packWords(words) {
  const root = firstState(words);
  if (root.edges.length === 0) return new Uint8Array();
  const states = placed(root);
  const bytes = new Uint8Array(states.reduce((sum, { edges }) => sum + edges.length * 4, 0));
  let at = 0;
  for (const { edges } of states)
    for (const [index, { byte, to }] of edges.entries()) {
      const isLast = index === edges.length - 1;
      const rest = to.place * 4 + (to.isWord ? 2 : 0) + (isLast ? 1 : 0);
      bytes.set([byte, rest & 255, (rest >> 8) & 255, rest >> 16], at);
      at += 4;
    }
  return bytes;
}

/** The states that are reached, in which any two that take the same are one (Daciuk and others, 2000). */
function firstState(words) {
  const known = new Map();
  const root = newState();
  const open = [];
  let before = Buffer.alloc(0);
  const close = (length) => {
    for (const edge of open.splice(length).reverse()) edge.to = theOne(known, edge.to);
  };
  for (const word of inOrder(words)) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared++;
    close(shared);
    for (const byte of word.subarray(shared)) {
      const edge = { byte, to: newState() };
      (open.at(-1)?.to ?? root).edges.push(edge);
      open.push(edge);
    }
    (open.at(-1)?.to ?? root).isWord = true;
    before = word;
  }
  close(0);
  return root;
}

const newState = () => ({ edges: [], isWord: false, id: 0, place: 0 });

const inOrder = (words) =>
  [...words]
    .filter((word) => word !== '')
    .map((word) => Buffer.from(word))
    .sort(Buffer.compare);

/** The state that takes what this one takes. */
function theOne(known, state) {
  const key = `${state.isWord} ${state.edges.map(({ byte, to }) => `${byte}>${to.id}`).join(' ')}`;
  const same = known.get(key);
  if (same) return same;
  state.id = known.size + 1;
  known.set(key, state);
  return state;
}

/** All states with edges, each given its place. */
function placed(root) {
  const states = [root];
  const seen = new Set(states);
  let place = 0;
  for (const state of states) {
    state.place = place;
    place += state.edges.length;
    for (const { to } of state.edges)
      if (to.edges.length > 0 && !seen.has(to)) {
        seen.add(to);
        states.push(to);
      }
  }
  return states;
}
