import { BlockList, isIP } from 'node:net';

/** Everything of the IANA registries of special addresses: this host, private and shared networks, links, documentation, multicast, reserved. */
const special4: [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];
/** Of the addresses that are given out (2000::/3) those that lead into IPv4 networks (6to4, Teredo), or nowhere. */
const special6: [string, number][] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]];

const [blocked4, blocked6, given6] = [new BlockList(), new BlockList(), new BlockList()];
for (const [net, prefix] of special4) blocked4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of special6) blocked6.addSubnet(net, prefix, 'ipv6');
given6.addSubnet('2000::', 3, 'ipv6');

/** Whether the address is one of the internet, which everybody can reach, and not one of our own networks or of the cloud that we run in. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4: return !blocked4.check(address, 'ipv4');
    // Also IPv4 in IPv6 (::ffff:10.0.0.1, 64:ff9b::10.0.0.1): none of these is given out.
    case 6: return given6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
    default: return false;
  }
}
