import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * What is not the public internet: IANA's special-purpose registry for IPv4 (RFC 6890), multicast and what is reserved above
 * it. Metadata services of clouds are link-local (169.254.169.254), but for Azure's, which has a public address.
 */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within 2000::/3: protocol assignments and tunnels with an IPv4 address inside (Teredo, 6to4), documentation. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const blocked = new BlockList();
for (const [net, prefix] of NOT_PUBLIC) blocked.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of NOT_PUBLIC_6) blocked.addSubnet(net, prefix, 'ipv6');

/** The only part of IPv6 that is given out (RFC 4291, section 2.4): loopback, local, mapped and multicast ones are outside. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/**
 * @param address an IP address as text, as a resolver gives it
 * @returns whether it is one of the public internet: not this machine, its network, or the services of its cloud.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return global.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}
