import { expect, it } from 'vitest';
import {
  isForServers,
  isPublicAddress,
  longestAddress,
} from '../../../../lib/page/picture/picture-address.ts';

it.each([
  ['https://cdn.example.org/a.png', true, true],
  ['http://cdn.example.org:8080/a.png?w=100', true, true],
  ['https://cdn.example.org/a.png?x-amz-signature=0123456789abcdef', true, false],
  ['https://cdn.example.org/a.png?token=0123456789abcdef', true, false],
  ['https://user:word@cdn.example.org/a.png', false, false],
  ['https://user@cdn.example.org/a.png', false, false],
  ['https://localhost/a.png', false, false],
  ['https://127.1/a.png', false, false],
  ['https://0x7f000001/a.png', false, false],
  ['https://10.0.0.1/a.png', false, false],
  ['https://192.168.1.1./a.png', false, false],
  ['https://[::1]/a.png', false, false],
  ['https://[fe80::1]/a.png', false, false],
  ['https://[::ffff:10.0.0.1]/a.png', false, false],
  ['https://printer/a.png', false, false],
  ['https://nas.home.arpa/a.png', false, false],
  ['data:image/png;base64,AAAA', false, false],
  ['blob:https://example.org/1', false, false],
  ['file:///home/me/a.png', false, false],
  ['javascript:alert(1)', false, false],
  ['', false, false],
  [`https://cdn.example.org/${'a'.repeat(longestAddress)}`, false, false],
])('%.60s is public: %s, for servers: %s', (address, isPublic, isForThem) => {
  expect([isPublicAddress(address), isForServers(address)]).toEqual([isPublic, isForThem]);
});
