import { useEffect, useState } from 'preact/hooks';

/** Seconds until a time (ms since 1970), counted down where one sees them: a reader would hear nothing else. */
export function Countdown({ until }: { until: number }) {
  const [, setTicks] = useState(0);
  const left = Math.max(0, until - Date.now());
  useEffect(() => {
    if (left === 0) return undefined;
    // At the next whole second.
    const timer = setTimeout(() => setTicks((ticks) => ticks + 1), left % 1000 || 1000);
    return () => clearTimeout(timer);
  });
  return (
    <span class="countdown" aria-hidden="true">
      {Math.ceil(left / 1000)}
    </span>
  );
}
