/** How requests begin: patterns shared by those for errands, instructions and how-tos. */
/** A pattern for one of some phrases. */
export const anyOf = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

/** Whom somebody asks to do something. */
export const YOU = anyOf('you', 'u', 'ya', 'someone', 'somebody', 'anyone');
/** What makes a request polite. */
export const PLEASE = anyOf('please', 'pls', 'plz', 'kindly');

/** What stands before the request and is no part of it. */
export const LEAD = `(?:${anyOf('hi', 'hey', 'hello', 'bot', 'so', 'ok', 'okay', 'and', 'now', 'then', 'just', 'quickly', 'thanks', 'thx', YOU)} ){0,4}`;
