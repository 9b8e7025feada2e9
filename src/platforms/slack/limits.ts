/**
 * What Slack accepts, in UTF-16 units or items. Sources: docs.slack.dev/reference/block-kit and
 * /reference/methods/chat.postMessage. `MESSAGE_CHARACTERS` is not documented: Slack answers
 * `msg_blocks_too_long` at about 13,000 characters over all blocks (slackapi/bolt-js#2509).
 */
export const LIMITS = {
  blocks: 50,
  blockId: 255,
  header: 150,
  section: 3000,
  fields: 10,
  field: 2000,
  contextElements: 10,
  actions: 25,
  buttonText: 75,
  buttonValue: 2000,
  actionId: 255,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  text: 40_000,
} as const;

/** Our own ceiling for the characters of one message's blocks, well below where Slack refuses. */
export const MESSAGE_CHARACTERS = 10_000;
