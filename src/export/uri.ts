/**
 * An address as every standard takes it (RFC 3986): signs that browsers forgive stand as their numbers.
 * @returns undefined for what is no whole address.
 */
export function uriOf(address: string): string | undefined {
  const whole = URL.parse(address)?.href;
  return whole?.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(/[<>"|^`{}\\ ]/g, encodeURIComponent);
}
