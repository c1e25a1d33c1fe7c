import { until } from '../until.ts';
import type { View } from './view.ts';

/** The consent, in the three steps of a real server. The page goes by itself at the end. */
export async function answerConsent(
  page: View,
  username: string,
  answer: 'Accept' | 'Reject',
): Promise<void> {
  await page.says('Select an account');
  const index = await page.evaluate(
    (user) =>
      Array.from(document.querySelectorAll('label')).findIndex((label) =>
        label.textContent.includes(`@${user}`),
      ),
    username,
  );
  await page.click(`label:nth-of-type(${index + 1})`);
  await page.click({ role: 'button', name: 'Continue' });
  await page.click({ role: 'button', name: answer });
}

/** Lets the extension in. */
export async function allow(page: View, username: string): Promise<void> {
  await answerConsent(page, username, 'Accept');
}

/** Types a server where it is asked for, and waits until it is known: what can be done there stands below. */
export async function nameServer(page: View, server: string): Promise<void> {
  await page.click({ name: 'Your server' });
  await page.type(server);
  await until('it is known what is there', () =>
    page.evaluate(() => document.querySelector('.server-card, [role="alert"]') !== null),
  );
}
