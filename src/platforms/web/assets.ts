/** The page and its scripts, built into the package; nothing is loaded from elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Route } from '../platform';

/** Where the build puts them, for the compiled program as well as for the sources. */
const FOLDER = resolve(__dirname, '../../../dist/platforms/web/public');

const FILES: ReadonlyArray<readonly [path: string, file: string, type: string]> = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/assets/app.js', 'app.js', 'text/javascript; charset=utf-8'],
  ['/assets/app.css', 'app.css', 'text/css; charset=utf-8'],
  ['/favicon.svg', 'favicon.svg', 'image/svg+xml'],
];

/** The page's own policy: nothing from another origin, no inline script; what people type is text and never markup. */
const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
};

/** Reads a file when it is first asked for: most programs never show the page. */
function createReader(): (file: string) => Buffer {
  const read = new Map<string, Buffer>();
  return (file) => {
    const content = read.get(file) ?? readFileSync(resolve(FOLDER, file));
    read.set(file, content);
    return content;
  };
}

/** Routes of the static files, which the build also compresses. Missing files mean that the package was not built. */
export function createAssetRoutes(): Route[] {
  const read = createReader();
  return FILES.filter(([, file]) => existsSync(resolve(FOLDER, file))).map(
    ([path, file, type]) => ({
      path,
      methods: ['GET'],
      handle(request, response) {
        const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
        const content = read(gzip ? `${file}.gz` : file);
        response
          .writeHead(200, {
            ...PAGE_HEADERS,
            'content-type': type,
            'cache-control': 'no-cache',
            vary: 'accept-encoding',
            ...(gzip ? { 'content-encoding': 'gzip' } : {}),
          })
          .end(content);
      },
    }),
  );
}
