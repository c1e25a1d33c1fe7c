import { useState } from 'preact/hooks';
import type { Emoji } from '../../lib/misskey/emojis.ts';
import { plainText } from './plain-text.ts';

interface NameProps {
  text: string;
  /** Drawn where the text names them. */
  emojis?: readonly Emoji[];
  class?: string;
  /** Its language, for the shapes of Han characters. */
  lang?: string | undefined;
}

/** A name, title or host from outside: one line, cut where the room ends, unable to disturb what stands beside it. */
export function Name({ text, emojis = [], class: className = '', lang }: NameProps) {
  const line = plainText(text);
  return (
    <bdi class={`name ${className}`} title={line} lang={lang}>
      {line.split(/(:[\w+-]+:)/).map((part, index) => {
        const emoji = emojis.find(({ name }) => part === `:${name}:`);
        return emoji ? <Picture key={`${index}${part}`} code={part} url={emoji.url} /> : part;
      })}
    </bdi>
  );
}

/** A custom emoji; its name where there is no picture. */
function Picture({ code, url }: { code: string; url: string }) {
  const [missing, setMissing] = useState(false);
  if (missing) return <>{code}</>;
  return (
    <img
      class="emoji"
      src={url}
      alt={code}
      title={code}
      referrerpolicy="no-referrer"
      onError={() => setMissing(true)}
    />
  );
}
