// How long whosejob takes for a question: parse, decide and word.

/** Value below which `share` of the sorted numbers lie. */
const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

const interruptions = () => process.resourceUsage().involuntaryContextSwitches;

/** Milliseconds that `work` takes. */
function timeOf(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Questions between two looks at the interruptions: to ask the system after each would cool the caches for the next. */
const TOGETHER = 20;

/** Asks every question once. What was asked when the system gave the core to another program meanwhile is left out. */
function timeRound(respond, questions, taken) {
  for (let start = 0; start < questions.length; start += TOGETHER) {
    const before = interruptions();
    const times = questions.slice(start, start + TOGETHER).map(({ q, context }) => {
      const earlier = context && respond(context).context;
      return timeOf(() => respond(q, earlier));
    });
    if (interruptions() === before) taken.kept.push(...times);
    else taken.dropped += times.length;
  }
}

/**
 * Median and 99th percentile in milliseconds for each of the `respond`, after two rounds to warm up. They take
 * turns round by round, so that a core that slows down slows all.
 */
export function timeQuestions(responds, questions, rounds) {
  const taken = responds.map(() => ({ kept: [], dropped: 0 }));
  for (let round = -2; round < rounds; round += 1) {
    responds.forEach((respond, at) => {
      timeRound(respond, questions, round < 0 ? { kept: [], dropped: 0 } : taken[at]);
    });
  }
  return taken.map(({ kept, dropped }) => {
    const times = kept.sort((a, b) => a - b);
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

/** Median and longest time in milliseconds for texts of each of the lengths. What was interrupted is tried again. */
export function timeTexts(respond, lengths, rounds) {
  return Object.entries(TEXTS).map(([text, part]) => ({
    text,
    times: lengths.map((length) => {
      const content = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      const times = [];
      while (times.length < rounds) {
        const before = interruptions();
        const took = timeOf(() => respond(content));
        if (interruptions() === before) times.push(took);
      }
      times.sort((a, b) => a - b);
      return { median: quantile(times, 0.5), longest: times.at(-1) };
    }),
  }));
}
