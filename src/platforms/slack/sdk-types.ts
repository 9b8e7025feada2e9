/** The SDK's types under the names used here. Bolt re-exports the packages that it is made of. */
import type { types, webApi } from '@slack/bolt';

/** Any block of Block Kit. */
export type KnownBlock = types.KnownBlock;
/** A button of Block Kit. */
export type Button = types.Button;
/** Text in Slack's own markup, in which `&`, `<` and `>` are escaped. */
export type MrkdwnElement = types.MrkdwnElement;
/** Text without markup. */
export type PlainTextElement = types.PlainTextElement;
/** Text in the cell of a table. */
export type RawTextElement = types.RawTextElement;
/** A block of text that is laid out by its structure and not by markup. */
export type RichTextBlock = types.RichTextBlock;
/** A table: at most 100 rows of 20 cells, and one to a message. */
export type TableBlock = types.TableBlock;
/** A dialog. */
export type ModalView = types.ModalView;
/** The tab of the app. */
export type HomeView = types.HomeView;
/** Calls Slack's Web API. */
export type WebClient = webApi.WebClient;
/** Where and how it calls. */
export type WebClientOptions = webApi.WebClientOptions;
