/** The part of the Adaptive Card 1.5 format that is used here, as types. */

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';
type Style = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
type Size = 'small' | 'default' | 'medium' | 'large';

interface Placed {
  spacing?: Spacing;
  separator?: boolean;
}

/** A paragraph. `text` is Markdown, as far as Teams knows it. */
export interface TextBlock extends Placed {
  type: 'TextBlock';
  text: string;
  wrap: true;
  size?: Size;
  weight?: 'bolder';
  isSubtle?: boolean;
  style?: 'heading';
}

/** A line of pieces that look differently; without Markdown. */
export interface RichTextBlock extends Placed {
  type: 'RichTextBlock';
  inlines: { type: 'TextRun'; text: string; size?: Size; weight?: 'bolder'; isSubtle?: boolean }[];
}

/** Elements that belong together. */
export interface Container extends Placed {
  type: 'Container';
  style?: Style;
  bleed?: boolean;
  items: Element[];
}

interface ColumnSet extends Placed {
  type: 'ColumnSet';
  columns: { type: 'Column'; width: 'stretch'; items: Element[] }[];
}

/** A row of a table. */
export interface TableRow {
  type: 'TableRow';
  style?: Style;
  cells: { type: 'TableCell'; style?: Style; items: Element[] }[];
}

/** A table; the widths of its columns are in proportion to each other. */
export interface Table extends Placed {
  type: 'Table';
  columns: { width: number }[];
  firstRowAsHeader: boolean;
  showGridLines: boolean;
  gridStyle: Style;
  rows: TableRow[];
}

/** A row of buttons. Teams shows at most six. */
export interface ActionSet extends Placed {
  type: 'ActionSet';
  actions: Action[];
}

/** A button that opens a page. */
export interface OpenUrl {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
  tooltip?: string;
}

/** A button whose `data` comes back as a message, or from a dialog. */
export interface Submit {
  type: 'Action.Submit';
  title: string;
  data: object;
}

/** A button whose `data` comes back as an invoke, answered with a card. `fallback`: for clients that do not know it. */
export interface Execute {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: object;
  tooltip?: string;
  fallback?: Submit;
}

/** Any button. */
export type Action = OpenUrl | Execute | Submit;
/** Anything that a card may hold. */
export type Element = TextBlock | RichTextBlock | Container | ColumnSet | Table | ActionSet;

/** A card. `speak` is for screen readers, `fallbackText` for clients that show no cards. */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  speak: string;
  fallbackText: string;
  refresh?: { action: Execute; userIds: string[] };
  body: Element[];
}
