import { vi } from 'vitest';
import { SignIn, type SignInProps } from '../../../../components/sign-in/SignIn.tsx';
import type { ErrorCode } from '../../../../lib/misskey/errors.ts';
import { find, show } from '../page.ts';
import { sampleServer } from '../samples.ts';

/** The server at the address that is typed. */
export const found = sampleServer();

/** Shows the form; what it is given comes back. */
export function signIn(changes: Partial<SignInProps> = {}) {
  const props: SignInProps = {
    title: 'Share pages to your Misskey',
    server: 'misskey.example',
    host: 'misskey.example',
    lacksServer: false,
    suggestions: ['misskey.io'],
    found: null,
    stage: 'typing',
    progress: null,
    problem: null,
    meant: null,
    place: 'tab',
    asks: false,
    onServer: vi.fn(),
    onRead: vi.fn(),
    onSignIn: vi.fn(),
    onToken: vi.fn(),
    onCancel: vi.fn(),
    onShareWithout: vi.fn(),
    onRelay: vi.fn(),
    onAllow: vi.fn(),
    onContinueInTab: vi.fn(),
    startsByToken: false,
    ...changes,
  };
  show(<SignIn {...props} />);
  return props;
}

export const field = () => find<HTMLInputElement>('.server-field input');
export const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
export const words = () => document.body.textContent;
export const problem = (code: ErrorCode) => ({ problem: { code, detail: { subject: 'misskey.example' } } });
export const box = (part: string) =>
  [...document.querySelectorAll<HTMLInputElement>('.parts input')].find(({ parentElement }) =>
    parentElement?.textContent.startsWith(part),
  );
