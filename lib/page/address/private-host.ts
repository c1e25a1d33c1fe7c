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

function isPrivateIpv4([a = 0, b = 0, c = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 198) return b === 18 || b === 19;
  return (a === 192 && (b === 168 || (b === 0 && c === 0))) || (a === 169 && b === 254);
}

/** An IPv4 address in IPv6 clothes: `::ffff:c0a8:1`, `::c0a8:1`, what is translated (RFC 6052) or tunnelled (RFC 3056). */
const dressed =
  /^(?:::(?:ffff:(?:0:)?)?|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$|^2002:([0-9a-f]{1,4}):([0-9a-f]{0,4})/;

/** Loopback, unspecified, unique local, link-local, site-local, multicast, a network's own translator, private IPv4. */
function isPrivateIpv6(address: string): boolean {
  if (/^::1?$|^f[cdf]|^fe[89a-f]|^64:ff9b:1:/.test(address)) return true;
  const [, high, low, farHigh, farLow] = dressed.exec(address) ?? [];
  const first = high ?? farHigh;
  if (first === undefined) return false;
  const [ab, c] = [first, (low ?? farLow) || '0'].map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
  ];
  return isPrivateIpv4([ab >> 8, ab & 255, c >> 8]);
}
