/** Which answers rest on a page: what link unfurling has to know of the catalog, and no more. */

/** Hosts whose links are unfurled; the manifest names the same. */
export const UNFURLED_HOSTS = ['docs.aws.amazon.com', 'aws.amazon.com', 'repost.aws'] as const;

/** A page that the catalog cites. */
interface CitedPage {
  readonly title: string;
  /** Questions whose answers cite it, most telling first. */
  readonly asks: readonly string[];
}

/** The pages that links may be unfurled of. */
export interface CitedPages {
  /** The page at an address, whatever its fragment or query. */
  find(url: string): CitedPage | undefined;
}

/** For a program without a catalog at hand: no page is known. */
export const NO_PAGES: CitedPages = { find: () => undefined };

/** What makes two addresses one page: host and path, without `index.html` and a slash at the end. */
function pageKey(url: string): string | undefined {
  try {
    const { protocol, hostname, pathname } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:') return undefined;
    return `${hostname}${pathname.replace(/\/(index\.html)?$/, '')}`.toLowerCase();
  } catch {
    return undefined;
  }
}

/** Builds the index from all citations: page, and a question that is answered from it. */
export function indexPages(
  citations: Iterable<{ readonly url: string; readonly title: string; readonly ask: string }>,
): CitedPages {
  const pages = new Map<string, { title: string; asks: string[] }>();
  for (const { url, title, ask } of citations) {
    const key = pageKey(url);
    if (key === undefined) continue;
    const page = pages.get(key) ?? { title, asks: [] };
    if (!page.asks.includes(ask)) page.asks.push(ask);
    pages.set(key, page);
  }
  return {
    find(url) {
      const key = pageKey(url);
      return key === undefined ? undefined : pages.get(key);
    },
  };
}
