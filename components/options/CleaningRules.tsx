import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Cleaning, CleaningRule } from '../../lib/page/address/cleaning.ts';
import { Button } from '../common/Button.tsx';
import { plainText } from '../common/plain-text.ts';
import '../styles/cleaning.css';

interface CleaningRulesProps extends Cleaning {
  /** No more rules are kept than there are. */
  isFull: boolean;
  /** false: what was typed is no rule. */
  onAdd: (typed: CleaningRule) => boolean;
  onDrop: (rule: CleaningRule) => void;
  onClean: (site: string) => void;
}

/** What a person wants of addresses: parameters that always go or stay, and sites that are left alone. */
export function CleaningRules({ rules, off, isFull, onAdd, onDrop, onClean }: CleaningRulesProps) {
  const root = useRef<HTMLDivElement>(null);
  const count = rules.length + off.length;
  const before = useRef(count);
  useEffect(() => {
    // The button that was pressed went with its line.
    if (count < before.current && document.activeElement === document.body)
      root.current?.querySelector('input')?.focus();
    before.current = count;
  }, [count]);
  return (
    <div class="cleaning-rules" ref={root}>
      <p class="dim">{t('cleaningHint')}</p>
      {count > 0 && (
        <ul class="cleaning">
          {off.map((site) => (
            <Line key={site} what={plainText(site)} says={t('cleaningOff')} onDrop={() => onClean(site)} />
          ))}
          {rules.map((rule) => (
            <Line
              key={`${rule.host} ${rule.name}`}
              what={plainText(rule.name)}
              says={sayOf(rule)}
              onDrop={() => onDrop(rule)}
            />
          ))}
        </ul>
      )}
      {!isFull && <NewRule onAdd={onAdd} />}
    </div>
  );
}

function sayOf({ host, keep }: CleaningRule): string {
  if (host === '') return t(keep ? 'ruleKeepEverywhere' : 'ruleRemoveEverywhere');
  return t(keep ? 'ruleKeep' : 'ruleRemove', { site: plainText(host) });
}

function Line({ what, says, onDrop }: { what: string; says: string; onDrop: () => void }) {
  return (
    <li>
      <bdi>{what}</bdi> <span class="dim">{says}</span>
      <Button kind="quiet" label={`${t('actRemove')}: ${what}, ${says}`} onClick={onDrop}>
        {t('actRemove')}
      </Button>
    </li>
  );
}

function NewRule({ onAdd }: Pick<CleaningRulesProps, 'onAdd'>) {
  const id = useId();
  const [typed, setTyped] = useState<CleaningRule>({ host: '', name: '', keep: false });
  const [isWrong, setWrong] = useState(false);
  const type = (patch: Partial<CleaningRule>) => {
    setTyped((before) => ({ ...before, ...patch }));
    setWrong(false);
  };

  function add(event: Event): void {
    event.preventDefault();
    const isTaken = onAdd(typed);
    setWrong(!isTaken);
    if (isTaken) setTyped((before) => ({ ...before, name: '' }));
  }

  return (
    <form class="new-rule" onSubmit={add}>
      <label>
        {t('ruleName')}
        <input
          value={typed.name}
          placeholder="utm_*"
          maxLength={2000}
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onInput={({ currentTarget: { value } }) => type({ name: value })}
        />
      </label>
      <label>
        {t('ruleSite')}
        <input
          value={typed.host}
          placeholder={t('ruleEverySite')}
          maxLength={2000}
          inputMode="url"
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onInput={({ currentTarget: { value } }) => type({ host: value })}
        />
      </label>
      <span class="select plain">
        <select
          aria-label={t('ruleDoes')}
          value={typed.keep ? 'keep' : 'remove'}
          onChange={({ currentTarget: { value } }) => type({ keep: value === 'keep' })}
        >
          <option value="remove">{t('ruleAlwaysRemove')}</option>
          <option value="keep">{t('ruleAlwaysKeep')}</option>
        </select>
      </span>
      <button type="submit" class="button plain">
        {t('ruleAdd')}
      </button>
      <p id={id} class="wrong" role="status">
        {isWrong && t('ruleWrong')}
      </p>
    </form>
  );
}
