import { isIP } from 'node:net';
import { isPublicAddress } from '../web/public-address.ts';

const LOCALHOST = ['127.0.0.1', '::1'];

/**
 * Where a hub may be that the configuration names: at a public address, and at the one that it is named by. A name says nothing of
 * where it leads today; an address does, and whoever writes `http://127.0.0.1:9000/` means that machine.
 */
export function mayReach(hub: string): (address: string) => boolean {
  const host = new URL(hub).hostname.replace(/^\[(.*)\]$/, '$1');
  const named = host === 'localhost' ? LOCALHOST : isIP(host) === 0 ? [] : [host];
  return (address) => isPublicAddress(address) || named.includes(address);
}
