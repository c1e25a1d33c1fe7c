import { Countdown } from './Countdown.tsx';
import { Icon } from '../common/Icon.tsx';
import type { IconName } from '../common/icons.ts';
import type { Story } from './outcome-story.ts';

const icons: Readonly<Record<Exclude<Story['tone'], 'busy'>, IconName>> = {
  good: 'check',
  wait: 'clock',
  ask: 'warn',
  bad: 'danger',
};

/** The words of a story, read out when they appear: at once if a decision or a loss is in them. */
export function StoryText({ story }: { story: Story }) {
  const urgent = story.tone === 'ask' || story.tone === 'bad';
  return (
    <div class={`story ${story.tone}`} role={urgent ? 'alert' : 'status'}>
      <Sign {...story} />
      <div>
        <h2>{story.title}</h2>
        {story.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function Sign({ tone, until }: Story) {
  if (until !== undefined) return <Countdown until={until} />;
  return tone === 'busy' ? <span class="spinner" /> : <Icon name={icons[tone]} />;
}
