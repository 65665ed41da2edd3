// Packs words into the automaton that `server/text/wording/word-list.ts` reads: what words begin and end with stands in it once.

/**
 * The smallest automaton that takes these words and no others. Each of its edges is four bytes: a byte of a word in UTF-8,
 * and, in three bytes, how far it is from here to the first edge of the state that the edge leads to (0 where nothing
 * comes after), times four, plus 2 where a word may end there and 1 at the last edge of a state. States come before those to
 * which they lead. All first bytes come first, then all second ones and so on: so laid out, the whole is compressed best.
 */
export function packWords(words) {
  const root = firstState(words);
  if (root.edges.length === 0) return new Uint8Array();
  const states = placed(root);
  const count = states.reduce((sum, { edges }) => sum + edges.length, 0);
  const bytes = new Uint8Array(count * 4);
  for (const { edges, place } of states)
    for (const [index, { byte, to }] of edges.entries()) {
      const at = place + index;
      const far = to.edges.length > 0 ? to.place - at : 0;
      const rest = far * 4 + (to.isWord ? 2 : 0) + (index === edges.length - 1 ? 1 : 0);
      for (const [plane, value] of [byte, rest & 255, (rest >> 8) & 255, rest >> 16].entries())
        bytes[plane * count + at] = value;
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

/** All states with edges, each before those to which it leads, and given its place. */
function placed(root) {
  const states = [];
  const seen = new Set();
  const visit = (state) => {
    if (seen.has(state) || state.edges.length === 0) return;
    seen.add(state);
    for (const { to } of state.edges) visit(to);
    states.push(state);
  };
  visit(root);
  states.reverse();
  let place = 0;
  for (const state of states) {
    state.place = place;
    place += state.edges.length;
  }
  return states;
}
