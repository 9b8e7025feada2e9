import type { Duty } from '../schema';
import type { Rule } from './rule';

/** Index of the first duty whose concern came before, or -1. */
function firstRepeat(duties: readonly Duty[]): number {
  return duties.findIndex(
    (duty, at) => duties.findIndex((each) => each.concern === duty.concern) < at,
  );
}

/** Of two duties about one concern only the first would be found. */
export const oneDutyPerConcern: Rule = {
  id: 'one-duty-per-concern',
  sentence: 'A service or variant says what it has to say about a concern in one duty.',
  check(files, report) {
    for (const { file, service } of files.services) {
      const at = firstRepeat(service.duties);
      if (at >= 0) report(file, ['duties', at], `second duty for "${service.duties[at]?.concern}"`);
      for (const [index, variant] of service.variants.entries()) {
        const repeat = firstRepeat(variant.duties);
        if (repeat < 0) continue;
        const concern = variant.duties[repeat]?.concern;
        report(file, ['variants', index, 'duties', repeat], `second duty for "${concern}"`);
      }
    }
  },
};
