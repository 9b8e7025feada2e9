// How long whosejob takes for a question: parse, decide and word.

/** Value below which `share` of the sorted numbers lie. */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

const interruptions = () => process.resourceUsage().involuntaryContextSwitches;

/** Milliseconds that `work` takes, or null when the system gave the core to another program meanwhile. */
function timeOf(work) {
  const before = interruptions();
  const start = process.hrtime.bigint();
  work();
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  return interruptions() === before ? took : null;
}

/** The times that were not interrupted, sorted, and how many were. */
function summarize(times) {
  const kept = times.filter((took) => took !== null).sort((a, b) => a - b);
  return { times: kept, dropped: times.length - kept.length };
}

/**
 * Median and 99th percentile in milliseconds for each of the `respond`, after two rounds to warm up. They take
 * turns round by round, so that a core that slows down slows all.
 */
export function timeQuestions(responds, questions, rounds) {
  const taken = responds.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    responds.forEach((respond, at) => {
      for (const { q, context } of questions) {
        const before = context && respond(context).context;
        const took = timeOf(() => respond(q, before));
        if (round >= 0) taken[at].push(took);
      }
    });
  }
  return taken.map((all) => {
    const { times, dropped } = summarize(all);
    return { median: quantile(times, 0.5), p99: quantile(times, 0.99), dropped };
  });
}

const TEXTS = {
  'one letter': 'a',
  spaces: ' ',
  'a question, over and over': 'who encrypts S3 data? ',
  'names of services': 'Amazon S3 Glacier EC2 Auto Scaling RDS Custom ',
  'mistyped words': 'encyrption dynmodb bukcet ',
  punctuation: '?!.,;:-_/\\()[]{}<>"\'',
  emoji: '👩‍👩‍👧‍👦🔒',
  'right to left, zero width': 'مرحبا\u200b\u202eשלום\u200f ',
  'combining marks': 'e\u0301\u0302\u0303\u0304',
  'unpaired surrogates': '\ud83d a \udc00 ',
};

/** Median and longest time in milliseconds for texts of each of the lengths. */
export function timeTexts(respond, lengths, rounds) {
  return Object.entries(TEXTS).map(([text, part]) => ({
    text,
    times: lengths.map((length) => {
      const content = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      const all = Array.from({ length: rounds }, () => timeOf(() => respond(content)));
      const { times } = summarize(all);
      return { median: quantile(times, 0.5), longest: times.at(-1) };
    }),
  }));
}
