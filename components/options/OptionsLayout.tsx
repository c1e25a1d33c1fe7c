import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import '../styles/options.css';

/** A page of its own: one column, its sections under each other. */
export function OptionsLayout({ children }: { children: ComponentChildren }) {
  return (
    <main class="options">
      <h1>{t('extName')}</h1>
      {children}
    </main>
  );
}

interface SectionProps {
  title: string;
  /** Stands beside the title: what can be done with all of it. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of such a page. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
