/** The SDK's types under the names used here. Bolt re-exports the packages that it is made of. */
import type { types, webApi } from '@slack/bolt';

export type KnownBlock = types.KnownBlock;
export type Button = types.Button;
export type MrkdwnElement = types.MrkdwnElement;
export type PlainTextElement = types.PlainTextElement;
export type RawTextElement = types.RawTextElement;
export type RichTextBlock = types.RichTextBlock;
export type TableBlock = types.TableBlock;
export type ModalView = types.ModalView;
export type HomeView = types.HomeView;
export type WebClient = webApi.WebClient;
export type WebClientOptions = webApi.WebClientOptions;
