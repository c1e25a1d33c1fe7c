/** Names that no public server has (RFC 6761, 6762, 8375, ICANN's .internal) and what routers use all the same. */
const localDomains =
  /\.(?:local|localhost|localdomain|internal|home\.arpa|test|lan|home|corp|intranet|private)$/;

/** Whether a host (as in `URL.hostname`) is this computer, its network, or a name that only it knows. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host.split('.').map(Number));
  return !host.includes('.') || localDomains.test(host);
}

function isPrivateIpv4([a = 0, b = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127) return true;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 100) return b >= 64 && b < 128;
  return (a === 192 && b === 168) || (a === 169 && b === 254);
}

/** Loopback, unspecified, unique local, link-local, and IPv4 in IPv6 clothes (`::ffff:c0a8:1`). */
function isPrivateIpv6(address: string): boolean {
  if (address === '::1' || address === '::' || /^f[cd]|^fe[89ab]/.test(address)) return true;
  const mapped = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(address)?.[1];
  if (mapped === undefined) return false;
  const high = Number.parseInt(mapped, 16);
  return isPrivateIpv4([high >> 8, high & 255]);
}
