import { Outcome } from '../../components/outbox/Outcome.tsx';
import type { ErrorCode } from '../../lib/misskey/errors.ts';
import { remedies } from '../../lib/misskey/remedies.ts';
import { now, sampleEntry } from '../unit/components/samples.ts';
import { alice, nothing } from './compose-states.tsx';

const codes = Object.keys(remedies) as ErrorCode[];

/** Every error that a note can end with. */
export function Errors() {
  return (
    <div class="gallery">
      {codes.map((code) => (
        <figure key={code} id={code}>
          <figcaption>{code}</figcaption>
          <div class="frame">
            <Outcome
              entry={sampleEntry({ is: 'failed', code, detail: detailOf(code), at: now })}
              account={alice}
              remedies={remedies}
              now={now}
              onAct={nothing}
            />
          </div>
        </figure>
      ))}
    </div>
  );
}

/** What is known about some of them. */
function detailOf(code: ErrorCode) {
  if (code === 'rateLimited') return { resetAt: now + 3600_000 };
  if (code === 'permissionMissing') return { permission: 'write:notes' as const };
  if (code === 'refused') return { serverCode: 'SOMETHING_NEW', status: 400 };
  return {};
}
