import { parseArgs } from 'node:util';
import { startServer } from './start.ts';

/** `npm run server -- [--port 3000] [--origin http://localhost:3000] [--users alice,bob] [--rate-limits]` */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    origin: { type: 'string' },
    users: { type: 'string', default: 'alice,bob' },
    'rate-limits': { type: 'boolean', default: false },
  },
});

const server = await startServer({
  port: Number(values.port),
  users: values.users.split(',').filter((name) => name !== ''),
  strict: false,
  settings: { rateLimits: values['rate-limits'] },
  ...(values.origin === undefined ? {} : { origin: values.origin }),
});

server.addUser({ username: 'admin', isAdmin: true });

console.log(`A Misskey-compatible test server is at ${server.origin}`);
for (const user of server.users()) console.log(`  @${user.username}  native token ${user.token}`);
