/** How messages are posted. */

/** Links are citations, not previews; and no text of ours is ever read for names to notify. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;
