/** The part of the address after `#`: what is open, then how the matrix is filtered: `#s3/backups?owner=aws`. */
import { concerns, targets } from './data.js';

/** `#s3/encryption-at-rest` of a cell, `#s3` of a service. */
export function addressOf(target, concern) {
  return concern ? `#${target.id}/${concern}` : `#${target.id}`;
}

/** Reads an address; an id that does not exist opens nothing. */
export function readAddress(hash) {
  const [place = '', query = ''] = decodeURIComponent(hash.replace(/^#/, '')).split('?');
  const steps = place.split('/');
  const last = steps.at(-1) ?? '';
  const concern = steps.length > 1 && concerns.has(last) ? last : null;
  const id = concern ? steps.slice(0, -1).join('/') : place;
  const target = targets.get(id) ?? null;
  return { target, concern: target && concern, filters: new URLSearchParams(query) };
}

/** Puts what is open and the filters into the address without a step in the history. */
export function writeAddress(target, concern, filters) {
  const query = filters.toString();
  const place = target ? addressOf(target, concern) : '#';
  const next = query ? `${place}?${query}` : place;
  if (next !== (location.hash || '#')) history.replaceState(null, '', next);
}
