import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  why?: string;
  children?: ComponentChildren;
}

/** Said where a list would be, with what to do first. */
export function EmptyState({ icon, title, why, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-title">{title}</p>
      {why && <p class="dim">{why}</p>}
      {children}
    </div>
  );
}
