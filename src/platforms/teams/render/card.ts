/** The part of the Adaptive Card 1.5 format that is used here, as types. */

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';
type Style = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
type Size = 'small' | 'default' | 'medium' | 'large';

interface Placed {
  spacing?: Spacing;
  separator?: boolean;
}

export interface TextBlock extends Placed {
  type: 'TextBlock';
  text: string;
  wrap: true;
  size?: Size;
  weight?: 'bolder';
  isSubtle?: boolean;
  style?: 'heading';
}

export interface RichTextBlock extends Placed {
  type: 'RichTextBlock';
  inlines: { type: 'TextRun'; text: string; size?: Size; weight?: 'bolder'; isSubtle?: boolean }[];
}

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

export interface TableRow {
  type: 'TableRow';
  style?: Style;
  cells: { type: 'TableCell'; style?: Style; items: Element[] }[];
}

export interface Table extends Placed {
  type: 'Table';
  columns: { width: number }[];
  firstRowAsHeader: boolean;
  showGridLines: boolean;
  gridStyle: Style;
  rows: TableRow[];
}

export interface ActionSet extends Placed {
  type: 'ActionSet';
  actions: Action[];
}

export interface OpenUrl {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
  tooltip?: string;
}

export interface Submit {
  type: 'Action.Submit';
  title: string;
  data: object;
}

export interface Execute {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: object;
  tooltip?: string;
  fallback?: Submit;
}

export type Action = OpenUrl | Execute | Submit;
export type Element = TextBlock | RichTextBlock | Container | ColumnSet | Table | ActionSet;

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  speak: string;
  fallbackText: string;
  refresh?: { action: Execute; userIds: string[] };
  body: Element[];
}
