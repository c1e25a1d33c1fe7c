import { defineItem } from '../../browser/items.ts';
import { isUnder, siteOf } from './host.ts';

/** What a person wants of a parameter. */
export interface CleaningRule {
  /** The host it is for, with all under it; '' for every host. */
  host: string;
  /** Of the parameter, or the beginning of several names and `*`. */
  name: string;
  /** Whether it stays in addresses; else it goes. */
  keep: boolean;
}

/** How addresses are cleaned here, beside what is known of trackers. */
export interface Cleaning {
  /** Sites whose addresses are left as they are. */
  off: string[];
  rules: CleaningRule[];
}

/** As long as nobody wants it otherwise. */
export const plainCleaning: Cleaning = { off: [], rules: [] };

/** What a person wants of addresses. Written by the background. */
export const cleaning = defineItem<Cleaning>('local', 'cleaning', plainCleaning);

/** More than anybody makes by hand. */
export const mostRules = 200;
const mostSites = 1000;

/** Adds a rule, or says otherwise of the same parameter. */
export async function addCleaningRule(rule: CleaningRule): Promise<void> {
  await cleaning.update(({ off, rules }) => ({
    off,
    rules: [...rules.filter((known) => !isSameRule(known, rule)), rule].slice(-mostRules),
  }));
}

export async function dropCleaningRule(rule: CleaningRule): Promise<void> {
  await cleaning.update(({ off, rules }) => ({
    off,
    rules: rules.filter((known) => !isSameRule(known, rule)),
  }));
}

/** Leaves the addresses of a site as they are from now on, or no longer. */
export async function cleanSite(site: string, isOn: boolean): Promise<void> {
  await cleaning.update(({ off, rules }) => {
    const others = off.filter((other) => other !== site);
    return { off: isOn ? others : [...others, site].slice(-mostSites), rules };
  });
}

/** Whether the addresses of this host are left as they are. */
export function isLeftAlone(host: string, { off }: Cleaning): boolean {
  return off.some((site) => isUnder(host, site));
}

/**
 * Whether a person wants a parameter to go from addresses on `host`; null if they have not said. What is said of a
 * longer host counts more, then what was said last.
 */
export function wishTest(host: string, rules: readonly CleaningRule[]): (name: string) => boolean | null {
  const here = rules
    .filter((rule) => rule.host === '' || isUnder(host, rule.host))
    .toReversed()
    .toSorted((one, other) => other.host.length - one.host.length);
  return (name) => {
    const rule = here.find((known) => isMeant(known.name, name));
    return rule ? !rule.keep : null;
  };
}

/**
 * A rule as it was typed, perhaps with an address where the site or the name should be. null: there is no such site or
 * name.
 */
export function typedRule(typed: CleaningRule): CleaningRule | null {
  const name = /^[?&#]?([^\s=&#]{1,100})(?:=.*)?$/s.exec(typed.name.trim())?.[1];
  const host = typedSite(typed.host.trim());
  return name === undefined || host === null ? null : { ...typed, host, name };
}

function typedSite(typed: string): string | null {
  if (typed === '') return '';
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  return url && url.hostname.includes('.') ? siteOf(url) : null;
}

function isMeant(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function isSameRule(one: CleaningRule, other: CleaningRule): boolean {
  return one.host === other.host && one.name === other.name;
}
