// How long whosejob takes for a question: parse, decide and word.

/** Value below which `share` of the sorted numbers lie. */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/** Median and 99th percentile in microseconds over `rounds` rounds of all questions, after two to warm up. */
export function timeQuestions(respond, questions, rounds) {
  const asked = questions.map(({ q, context }) => ({
    q,
    before: context && respond(context).context,
  }));
  const times = new Float64Array(asked.length * rounds);
  for (let round = -2; round < rounds; round += 1) {
    asked.forEach(({ q, before }, at) => {
      const start = process.hrtime.bigint();
      respond(q, before);
      const took = Number(process.hrtime.bigint() - start) / 1000;
      if (round >= 0) times[round * asked.length + at] = took;
    });
  }
  times.sort();
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

const SIZE = 100_000;
const fill = (part) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);

/** 100,000 characters of all sorts. */
export const LONG_TEXTS = {
  'one letter': fill('a'),
  spaces: fill(' '),
  'a question, over and over': fill('who encrypts S3 data? '),
  'service names': fill('Amazon S3 Glacier EC2 Auto Scaling RDS Custom '),
  'mistyped words': fill('encyrption dynmodb bukcet '),
  punctuation: fill('?!.,;:-_/\\()[]{}<>"\''),
  emoji: fill('👩‍👩‍👧‍👦🔒'),
  'right to left and zero width': fill('مرحبا\u200b\u202eשלום\u200f '),
  'combining marks': fill('e\u0301\u0302\u0303\u0304'),
  'unpaired surrogates': fill('\ud83d a \udc00 '),
};

/** Median and longest time in milliseconds for each of the long texts. */
export function timeLongTexts(respond, rounds) {
  return Object.entries(LONG_TEXTS).map(([text, content]) => {
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      respond(content);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    return { text, median: quantile(times, 0.5), longest: times.at(-1) };
  });
}
