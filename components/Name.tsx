import { plainText } from './plain-text.ts';

interface NameProps {
  text: string;
  class?: string;
}

/** A name, title or host from outside: one line, cut where the room ends, unable to disturb what stands beside it. */
export function Name({ text, class: className = '' }: NameProps) {
  const line = plainText(text);
  return (
    <bdi class={`name ${className}`} title={line}>
      {line}
    </bdi>
  );
}
