import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface NoticeProps {
  kind: 'info' | 'warn' | 'danger';
  children: ComponentChildren;
  /** Read out at once. */
  alert?: boolean;
}

/** A line or two that want to be seen, with what can be done about it. */
export function Notice({ kind, children, alert = false }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={alert ? 'alert' : undefined}>
      <Icon name={kind} />
      <div class="notice-body">{children}</div>
    </div>
  );
}
