import { useEffect, useState } from 'preact/hooks';
import { bePanel } from '../../lib/browser/panel.ts';
import { ComposeApp } from './ComposeApp.tsx';
import { Quotes } from './Quotes.tsx';

/**
 * The composer beside the page. It keeps its note while the person reads on; what the menu is used for meanwhile comes
 * here: selected words into the note, a page or a link as a note of its own.
 */
export function Panel() {
  const [turn, setTurn] = useState(0);
  useEffect(() => void bePanel(), []);
  const startAnew = () => setTurn((turns) => turns + 1);
  return (
    <ComposeApp
      key={turn}
      wanted={{ draftId: null, tabId: null }}
      place="panel"
      onDone={startAnew}
      aside={(hand, accounts, isPosted) => <Quotes {...{ hand, accounts, isPosted }} onOther={startAnew} />}
    />
  );
}
