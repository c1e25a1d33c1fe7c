import { errorText, remedyText, t, timeText } from '../../lib/i18n.ts';
import type { ErrorCode, ErrorDetail } from '../../lib/misskey/errors.ts';
import { Notice } from './Notice.tsx';
import { permissionTexts } from '../options/permission-texts.ts';
import { plainText } from './plain-text.ts';

/** What went wrong, as it comes out of a `MisskeyError`. */
export interface Problem {
  code: ErrorCode;
  detail: ErrorDetail;
}

interface ProblemNoticeProps {
  problem: Problem;
  /** The server it happened with; '' if there is none. */
  host: string;
  alert?: boolean;
}

/** Where our sentence alone would leave a person helpless: the server's own words, or a report, go with it. */
const withReport: ReadonlySet<ErrorCode> = new Set(['bug', 'refused', 'badAnswer', 'serverError']);

/** What happened and what to do about it. */
export function ProblemNotice({ problem: { code, detail }, host, alert = true }: ProblemNoticeProps) {
  const about = detail.host ?? host;
  const subject = plainText(detail.subject ?? about);
  const values = { host: about === '' ? subject : about, subject };
  return (
    <Notice kind="danger" alert={alert}>
      <b>{errorText(code, values)}</b> {remedyText(code, values)}
      {detail.permission && <p>{t(permissionTexts[detail.permission])}</p>}
      {detail.resetAt !== undefined && (
        <p>{t('errorFrom', { time: timeText(detail.resetAt, Date.now()) })}</p>
      )}
      {withReport.has(code) && <Report code={code} detail={detail} />}
    </Notice>
  );
}

function Report({ code, detail }: Problem) {
  const facts = [code, detail.status, detail.serverCode, detail.message && plainText(detail.message)];
  return (
    <details>
      <summary>{t('errorReport')}</summary>
      <code class="report">{facts.filter(Boolean).join(' · ')}</code>
    </details>
  );
}
