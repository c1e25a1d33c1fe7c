// In place of the network (`node --import`): answers as the four stores do, and writes down what they were asked.
import { appendFileSync } from 'node:fs';

const geckoId = process.env.GECKO_ID;
const refuses = process.env.REFUSES;

/** What each store answers, by method and address; the first that fits. */
const answers = [
  [/^POST oauth2\.googleapis\.com\/token$/, () => ({ access_token: 'google' })],
  [/^GET chromewebstore\.googleapis\.com\/v2\/.*:fetchStatus$/, () => ({})],
  [/^POST chromewebstore\.googleapis\.com\/upload\/v2\/.*:upload$/, () => ({ uploadState: 'SUCCEEDED' })],
  [/^POST chromewebstore\.googleapis\.com\/v2\/.*:publish$/, () => ({})],
  [/^POST api\.addons\.microsoftedge\.microsoft\.com\/.*\/package$/, () => ({}), { Location: 'operation' }],
  [/^GET api\.addons\.microsoftedge\.microsoft\.com\/.*\/operation$/, () => ({ status: 'Succeeded' })],
  [/^POST api\.addons\.microsoftedge\.microsoft\.com\/.*\/submissions$/, () => ({})],
  // An id is found with its braces alone: without them it is looked for among the names of add-ons.
  [
    /^GET addons\.mozilla\.org\/api\/v5\/addons\/addon\/([^/]+)$/,
    ([, id]) => (decodeURIComponent(id) === geckoId ? { id: 1 } : null),
  ],
  [/^POST addons\.mozilla\.org\/api\/v5\/addons\/upload\/$/, () => ({ uuid: 'upload' })],
  [
    /^GET addons\.mozilla\.org\/api\/v5\/addons\/upload\/upload$/,
    () => ({
      uuid: 'upload',
      processed: true,
      valid: true,
      validation: { errors: 0, warnings: 1, notices: 0 },
    }),
  ],
  [
    /^POST addons\.mozilla\.org\/api\/v5\/addons\/addon\/[^/]+\/versions\/$/,
    () => ({ id: 2, file: { id: 3 } }),
  ],
  [
    /^GET addons\.opera\.com\/api\/developer\/packages\/4\/$/,
    () => ({ name: 'ours', details_url: '', versions: [{ version: '0.0.9' }] }),
  ],
  [
    /^GET addons\.opera\.com\/api\/developer\/package-versions\/4-0\.0\.9\/$/,
    () => ({ translations: { en: { short_description: 'ours' } } }),
  ],
  [/^POST addons\.opera\.com\/api\/file-upload\/$/, () => ({})],
  [/^POST addons\.opera\.com\/api\/developer\/package-versions\/$/, () => ({ version: '0.1.0' })],
  [/^PATCH addons\.opera\.com\/api\/developer\/package-versions\/4-0\.1\.0\/$/, () => ({})],
  [
    /^POST addons\.opera\.com\/api\/developer\/package-versions\/4-0\.1\.0\/submit_for_moderation\/$/,
    () => ({}),
  ],
];

globalThis.fetch = async (input, { method = 'GET' } = {}) => {
  const { host, pathname } = new URL(input);
  const asked = `${method} ${host}${pathname}`;
  appendFileSync(process.env.REQUESTS, `${asked}\n`);
  const [form, answer, headers] = answers.find(([form]) => form.test(asked)) ?? [];
  const body = host === refuses || !form ? null : answer(form.exec(asked));
  return body ? Response.json(body, { headers }) : Response.json({ detail: 'Not found.' }, { status: 404 });
};

// Who waits for a store's answer asks every five seconds.
const { setInterval } = globalThis;
globalThis.setInterval = (ask) => setInterval(ask, 1);
