/** The desk of the platforms: text in, words out. What is asked is read, carried out and worded here. */
import type { Catalog } from '../catalog';
import {
  composeTipHelp,
  composeTipOutcome,
  composeTipProblem,
  type Message,
  tipLine,
} from '../message';
import type { TipsDesk } from '../platforms/tips';
import { createParser } from '../question';
import { isHolidayCountry } from './holidays';
import { createTipReader, type TipReading } from './request';
import { localDate } from './schedule';
import type { TipService } from './service';

/** Builds the desk. `now`: milliseconds since 1970. */
export function createTipsDesk(
  catalog: Catalog,
  service: TipService,
  now: () => number = Date.now,
): TipsDesk {
  const read = createTipReader(catalog, createParser(catalog));
  /** Reads a request on the day that it is in the zone; one that names another zone means the days there. */
  const readIn = (zone: string, text: string): TipReading => {
    const request = read(text, localDate(now(), zone));
    const named = request.kind === 'on' ? request.settings.zone : undefined;
    return named === undefined ? request : read(text, localDate(now(), named));
  };
  return {
    status: (place) => service.status(place),
    async ofPerson(place, person) {
      const subscriptions = await service.ofPerson(place, person);
      return subscriptions.map((each) => ({
        conversation: each.place.conversation,
        line: tipLine(each),
      }));
    },
    async carryOut(text, asker): Promise<Message> {
      const place = await service.status(asker.place);
      const request = readIn(place?.schedule.zone ?? asker.zone ?? 'UTC', text);
      if (request.kind === 'help') return composeTipHelp();
      if (request.kind === 'problem') return composeTipProblem(request.refusal);
      const country = request.kind === 'on' ? request.settings.holidays : null;
      if (country && !(await isHolidayCountry(country)))
        return composeTipProblem({
          problem: { kind: 'unknown-country', typed: country },
          instead: [],
        });
      return composeTipOutcome(catalog, await service.carryOut(request, asker));
    },
  };
}
