/** Light or dark: what the reader chose, else what the system says. */
import { useEffect, useState } from 'react';

const KEY = 'theme';
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** The theme, kept in the browser once it was chosen. */
export function useTheme(): { dark: boolean; toggle: () => void } {
  const [chosen, choose] = useState<string | null>(() => localStorage.getItem(KEY));
  const [system, setSystem] = useState(systemIsDark);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setSystem(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  const dark = chosen === null ? system : chosen === 'dark';
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  const toggle = () => {
    const next = dark ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    choose(next);
  };
  return { dark, toggle };
}
