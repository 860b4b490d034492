import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Networks that are nobody else’s: this machine, the house, what is not given out (RFC 6890). */
const blocked = new BlockList();
const networks: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
for (const [network, bits] of networks) blocked.addSubnet(network, bits, 'ipv4');
const networks6: [string, number][] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];
for (const [network, bits] of networks6) blocked.addSubnet(network, bits, 'ipv6');

/** Is this IP address one of this machine or of a private network? What is no IP address counts as one. */
export function isPrivateAddress(ip: string): boolean {
  if (isIPv4(ip)) return blocked.check(ip, 'ipv4');
  // An IPv4 address in the clothes of IPv6 (::ffff:127.0.0.1) is checked as what it is by BlockList itself.
  return !isIPv6(ip) || blocked.check(ip, 'ipv6');
}

/** The host of an address as an IP address, if it is one. */
export function ipOf({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) > 0 ? bare : undefined;
}

/** Does an address name a private machine in so many words: by its IP address, or as localhost? */
export function namesPrivateMachine(url: URL): boolean {
  const ip = ipOf(url);
  return ip === undefined ? url.hostname === 'localhost' : isPrivateAddress(ip);
}
