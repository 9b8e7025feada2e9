/** Reads cards as a client does. */
type Node = Record<string, unknown>;

// The ESM entry of adaptivecards cannot be imported by Node; its CommonJS file works without a browser.
// eslint-disable-next-line
const { AdaptiveCard, SerializationContext } = require('adaptivecards/dist/adaptivecards.js');

/** What Microsoft's parser and validator have against a card; empty is good. */
export function parseCard(json: unknown): string[] {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const failures = card.validateProperties().validationEvents as { message: string }[];
  return [...events, ...failures].map(({ message }: { message: string }) => message);
}

/** Calls `see` for every object in a card. */
export function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (typeof value === 'object' && value !== null) {
    see(value as Node);
    for (const item of Object.values(value)) visit(item, see);
  }
}
