// The questions on which set-ups and thresholds are chosen: always the same ones, spread over all files.

const SEED = 12345;

/** Numbers from 0 to below 1 that look random and are always the same. */
function* numbers(state) {
  for (;;) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state / 0x80000000;
  }
}

/** `count` questions, or all where there are fewer; each file gives its share. */
export function sampleOf(questions, count) {
  if (questions.length <= count) return questions;
  const random = numbers(SEED);
  const shuffled = questions
    .map((entry) => ({ entry, place: random.next().value }))
    // Files stay together, so that every so-manieth question is a fair share of each.
    .sort((a, b) => a.entry.form.localeCompare(b.entry.form) || a.place - b.place);
  const step = questions.length / count;
  return Array.from({ length: count }, (_, at) => shuffled[Math.floor((at + 0.5) * step)].entry);
}
