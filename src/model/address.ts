/** Where a page of a site may stand: on a host, and on a disk. */
const places = ['https://site.invalid/articles/a.html', 'file:///site/articles/a.html'];

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
