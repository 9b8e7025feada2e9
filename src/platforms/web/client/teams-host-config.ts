/** Teams' look for Adaptive Cards: fonts, spacing and colours of its light and dark themes. */
export function hostConfig(dark: boolean): object {
  const text = dark ? '#ffffff' : '#242424';
  const subtle = dark ? '#c8c8c8' : '#5a5a5a';
  const colour = (value: string) => ({ default: value, subtle: value });
  const foreground = {
    default: { default: text, subtle },
    accent: colour(dark ? '#9ea2ff' : '#4f52b2'),
    good: colour(dark ? '#92c353' : '#0e6a0e'),
    warning: colour(dark ? '#f2c661' : '#7a4a00'),
    attention: colour(dark ? '#ff99a4' : '#a4262c'),
    dark: colour(text),
    light: colour(subtle),
  };
  const container = (background: string) => ({
    backgroundColor: background,
    foregroundColors: foreground,
  });
  const base = dark ? '#292929' : '#ffffff';
  return {
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: dark ? '#525252' : '#e0e0e0' },
    supportsInteractivity: true,
    containerStyles: {
      default: container(base),
      emphasis: container(dark ? '#333333' : '#f3f3f3'),
      good: container(dark ? '#16351a' : '#e7f2e7'),
      warning: container(dark ? '#3d3110' : '#fff4ce'),
      attention: container(dark ? '#3b1b1d' : '#fcf0f1'),
      accent: container(dark ? '#2b2b40' : '#eeeef8'),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline' },
    },
    table: { cellSpacing: 8 },
    textBlock: { headingLevel: 4 },
  };
}
