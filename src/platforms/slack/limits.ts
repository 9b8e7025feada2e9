/**
 * What Slack accepts, in UTF-16 units or items. Sources: docs.slack.dev/reference/block-kit and
 * /reference/methods/chat.postMessage. Not documented: over all
 * blocks, Slack answers `msg_blocks_too_long` at about 13,000 characters (slackapi/bolt-js#2509).
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
  actionId: 255,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  text: 40_000,
} as const;

/**
 * Our own ceiling for the blocks of one page, as JSON. What is left up to Slack's own belongs to the
 * page buttons and to what handlers add below an answer.
 */
export const PAGE_CHARACTERS = 8000;

/** Longest question that a button carries; its answer's buttons repeat it several times. */
export const ASK_CHARACTERS = 1000;
