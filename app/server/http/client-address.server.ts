import net from 'node:net';

/**
 * @returns a function that says whether an IP address is one of the proxies, given as IP addresses and CIDR
 * ranges
 */
export function proxyMatcher(proxies: readonly string[]): (address: string) => boolean {
  const list = new net.BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = net.isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    if (!net.isIP(address)) return false;
    return list.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');
  };
}

/**
 * The client's IP address: the socket's or, if that is a trusted proxy, the last one in X-Forwarded-For that is
 * not. The client may have made up anything before it in the header.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  isProxy: (address: string) => boolean,
): string {
  let address = (socketAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  while (isProxy(address)) {
    const hop = hops.pop();
    if (!hop || !net.isIP(hop)) break;
    address = hop;
  }
  return address;
}
