import { CleaningRules } from '../../components/options/CleaningRules.tsx';
import { Section } from '../../components/options/OptionsLayout.tsx';
import { useWatched } from '../../components/common/use-watched.ts';
import { call } from '../../lib/call.ts';
import { t } from '../../lib/i18n.ts';
import { cleaning, mostRules, typedRule, type CleaningRule } from '../../lib/page/address/cleaning.ts';

/** How addresses are cleaned, by the person's own rules. */
export function CleanAddresses() {
  const chosen = useWatched(cleaning);
  if (!chosen) return null;

  return (
    <Section title={t('cleaningTitle')}>
      <CleaningRules
        {...chosen}
        isFull={chosen.rules.length >= mostRules}
        onAdd={add}
        onDrop={(rule) => void call('dropCleaningRule', rule)}
        onClean={(site) => void call('cleanSite', site, true)}
      />
    </Section>
  );
}

/** false: what was typed is no rule. */
function add(typed: CleaningRule): boolean {
  const rule = typedRule(typed);
  if (rule) void call('addCleaningRule', rule);
  return rule !== null;
}
