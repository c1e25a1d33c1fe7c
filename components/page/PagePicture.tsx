import { t, type Values } from '../../lib/i18n.ts';
import type { PageSource } from '../../lib/share/draft/draft-file.ts';
import { hostOf } from '../common/address.ts';
import { Button } from '../common/Button.tsx';
import { Notice } from '../common/Notice.tsx';
import { plainText } from '../common/plain-text.ts';

/** What else can be done about a picture that the page does not hand out. */
export interface OtherWays {
  /** The account's server is asked for it when the note is posted. */
  asksServer: boolean;
  /** Asks the person to let us reach where it comes from; null: that would not help. */
  onAllow: (() => void) | null;
  /** The browser's question needs a tab. */
  inTab: boolean;
}

interface PagePictureProps {
  source: PageSource;
  /** The server that posts. */
  host: string;
  otherWays: OtherWays;
}

/** How far a picture of a page has come, and what can be done where it does not come by itself. */
export function PagePicture({ source: { url, got, sought }, host, otherWays }: PagePictureProps) {
  const { asksServer, onAllow, inTab } = otherWays;
  if (!sought)
    return (
      <p class="dim" role="status">
        {t('pictureComing')}
      </p>
    );
  const site = plainText(/^https?:/.test(url) ? hostOf(url) : t('thePage'));
  return (
    <Notice kind={got === null ? 'warn' : 'info'}>
      <span role="status">{textOf(got, asksServer, { site, host })}</span>
      {onAllow && (
        <Button kind="quiet" onClick={onAllow}>
          {t(inTab ? 'continueInTab' : 'allowReach', { host: site })}
        </Button>
      )}
    </Notice>
  );
}

function textOf(got: PageSource['got'], asksServer: boolean, values: Values): string {
  if (got === null) return t('pictureNothing', values);
  if (got === 'address') return t('pictureAddress', values);
  return asksServer ? t('pictureCropForNow', values) : t('pictureCrop', values);
}
