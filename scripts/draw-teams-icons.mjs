// Draws the two icons of the Teams app: a speech bubble that asks about a half-filled circle, the sign for
// a shared job. Run it after changing the drawing; the PNG files are committed.
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.mjs';

const INDIGO = [59, 58, 143];
const ORANGE = [255, 159, 28];
const WHITE = [255, 255, 255];
const CLEAR = [255, 255, 255, 0];

const folder = new URL('../manifests/teams/', import.meta.url);
writeFileSync(new URL('color.png', folder), png(192, colour));
writeFileSync(new URL('outline.png', folder), png(32, outline));

/** The icon in colour; x and y run from 0 to 1. */
function colour(x, y) {
  if (!bubble(x, y, 0)) return INDIGO;
  const d = Math.hypot(x - 0.5, y - 0.44);
  if (d > 0.185) return WHITE;
  if (x < 0.5) return ORANGE;
  return d > 0.15 || x < 0.515 ? INDIGO : WHITE;
}

/** White lines on nothing, as Teams wants it. */
function outline(x, y) {
  const d = Math.hypot(x - 0.5, y - 0.44);
  const line = bubble(x, y, 0.11) && !bubble(x, y, 0.04);
  const disc = d < 0.19 && (x < 0.5 || d > 0.12);
  return line || disc ? [...WHITE, 255] : CLEAR;
}

/** A rounded box with a tail; `grow` moves its edge outwards. */
function bubble(x, y, grow) {
  const [w, h, r] = [0.3 + grow, 0.27 + grow, 0.12 + grow];
  const dx = Math.max(Math.abs(x - 0.5) - (w - r), 0);
  const dy = Math.max(Math.abs(y - 0.44) - (h - r), 0);
  if (Math.hypot(dx, dy) <= r) return true;
  const bottom = 0.44 + 0.27 + grow;
  const tail = y - bottom;
  return tail >= -0.02 && tail < 0.15 && x > 0.34 - grow / 2 && x < 0.34 + grow / 2 + (0.16 - tail);
}

/** A PNG of 8 bits RGBA; each pixel is the mean of 8 × 8 samples. */
function png(size, draw) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let py = 0; py < size; py += 1)
    for (let px = 0; px < size; px += 1) {
      const sum = [0, 0, 0, 0];
      for (let s = 0; s < 64; s += 1) {
        const [r, g, b, a = 255] = draw(
          (px + ((s % 8) + 0.5) / 8) / size,
          (py + (Math.floor(s / 8) + 0.5) / 8) / size,
        );
        [r, g, b, a].forEach((value, channel) => {
          sum[channel] += value;
        });
      }
      rows.set(
        sum.map((value) => Math.round(value / 64)),
        py * (1 + size * 4) + 1 + px * 4,
      );
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}
