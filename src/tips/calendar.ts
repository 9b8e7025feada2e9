/** Tips of the days to come for somebody who only looks: nothing is kept, nothing is sent. */
import type { Catalog } from '../catalog';
import { composeTip, composeTipProblem, describeTips, type Message } from '../message';
import type { TipPlan, TipsCalendar } from '../platforms/tips';
import { createParser } from '../question';
import { type Candidate, candidatesOf, createPickTip } from './choose';
import { sampleSubscription } from './defaults';
import { isHolidayCountry } from './holidays';
import { previewTips } from './preview';
import { createTipReader } from './request';
import { isZone, localDate } from './schedule';

/** Nothing was shown before. */
const NO_HISTORY = { history: async () => new Map<string, string[]>() };

/** Builds the calendar. `now`: milliseconds since 1970. */
export function createTipsCalendar(catalog: Catalog, now: () => number = Date.now): TipsCalendar {
  const read = createTipReader(catalog, createParser(catalog));
  const pick = createPickTip(catalog);
  let byCode: ReadonlyMap<string, Candidate> | undefined;
  const find = (code: string) => {
    byCode ??= new Map(candidatesOf(catalog).map((each) => [each.code, each]));
    return byCode.get(code);
  };
  return {
    async plan(wish, asked, days): Promise<TipPlan> {
      const zone = asked !== null && isZone(asked) ? asked : null;
      const request = read(`on ${wish}`, localDate(now(), zone ?? 'UTC'));
      if (request.kind === 'problem')
        return { kind: 'refused', message: composeTipProblem(request.refusal) };
      const settings = request.kind === 'on' ? request.settings : {};
      const { holidays } = settings;
      if (holidays && !(await isHolidayCountry(holidays)))
        return {
          kind: 'refused',
          message: composeTipProblem({
            problem: { kind: 'unknown-country', typed: holidays },
            instead: [],
          }),
        };
      const subscription = await sampleSubscription(now(), settings, zone);
      const parts = { tips: NO_HISTORY, pick, interestsOf: async () => [], now };
      const coming = await previewTips(parts, subscription, days);
      return {
        kind: 'plan',
        text: describeTips(catalog, subscription),
        days: coming.flatMap(({ date, tip }) => {
          const fact = tip && find(tip.code)?.fact;
          if (!tip || !fact) return [];
          return [{ date, code: tip.code, hook: fact.hook, owner: fact.cell.finding.owner }];
        }),
      };
    },
    tip(code): Message | null {
      const found = find(code);
      return found ? composeTip(catalog, found.fact, found.seed) : null;
    },
  };
}
