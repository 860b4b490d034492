const HOSTED = 'https://site.invalid/articles/a.html';

/** Where a page of a site may stand: on a host, and on a disk. */
const places = [HOSTED, 'file:///site/articles/a.html'];

/**
 * True for an address that leads to another host, or to no page: as a browser resolves it, which passes over tabs and
 * line ends and takes `\` for `/`, and not by its first signs.
 */
export function leavesSite(address: string): boolean {
  return places.some((place) => {
    const [from, to] = [new URL(place), URL.parse(address, place)];
    return to?.protocol !== from.protocol || to.host !== from.host;
  });
}

/**
 * An address that leaves the site so that it says where it leads, from a host and from disk: `/\host/x`, `//host/x` and
 * `http:/host/x` get their scheme and host. From disk, the first two would have Windows ask that host for a file.
 * @returns nothing where the address leads to no page at all, such as `//`.
 */
export function openAddress(address: string): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) return address;
  return (URL.parse(address) ?? URL.parse(address, HOSTED))?.href;
}
