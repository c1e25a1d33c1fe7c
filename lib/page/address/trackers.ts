import { TidyURL } from 'tidy-url';
import { isUnder } from './host.ts';

/**
 * The rules are those of tidy-url: kept up to date, by site, free to ship, and part of the build. Lists that are
 * fetched would ask somebody at run-time, and those of content blockers tell requests, not parameters. Its own code is
 * not used: it decodes and encodes what it leaves, which breaks signatures and old Japanese addresses.
 */

/** What the rule set lacks, on any site. */
const everywhere =
  /^(?:utm_\w+|(?:gb|wb)raid|[dgy]clid|msclkid|twclid|ttclid|ysclid|li_fat_id|igshid|igsh|mibextid|srsltid|fb_(?:action_ids|action_types|source|ref)|ref_src|ref_url|__twitter_impression|_ga|_gl|s_kwcid|ef_id|epik|irclickid|irgwc|wt_mc|wickedid|_openstat|at_(?:medium|campaign|custom\d|link|format)|_branch_(?:match_id|referrer)|guccounter|guce_referrer(?:_sig)?|sc_cid|xtor|ns_(?:mchannel|source|campaign|linkname|fee)|spref|_x_tr_\w+)$/i;

interface SiteRule {
  hosts: readonly string[];
  names: RegExp;
}

/** What the rule set lacks, on the sites it does not know or knows by names that are no trackers elsewhere. */
const bySite: readonly SiteRule[] = [
  {
    hosts: ['youtube.com', 'youtu.be'],
    names: /^(?:si|pp|feature|ab_channel|start_radio|rv|cbrd|ucbcb|source_ve_path)$/,
  },
  { hosts: ['x.com', 'twitter.com'], names: /^(?:s|t|src|ref_src|ref_url|cxt|cn|refsrc)$/ },
  {
    hosts: ['nicovideo.jp'],
    names: /^(?:ref|rf|rp|ra|ss_id|ss_pos|transition_type|transition_id|cmnhd_ref|via)$/,
  },
  {
    hosts: ['news.yahoo.co.jp'],
    names: /^(?:source|ref|cx_testid|cx_testvariant|cx_artpos|cx_experienceid)$/,
  },
  {
    hosts: ['shopping.yahoo.co.jp', 'auctions.yahoo.co.jp', 'paypaymall.yahoo.co.jp'],
    names: /^(?:sc_[a-z]+|__ysp)$/,
  },
  {
    hosts: ['rakuten.co.jp'],
    names: /^(?:scid|iasid|l-id|s-id|rafcid|icm_\w+|sc2id|rtg)$/,
  },
  { hosts: ['mercari.com'], names: /^source_location$/ },
  { hosts: ['dmm.co.jp', 'dmm.com'], names: /^(?:i3_ref|i3_ord|dmmref)$/ },
  { hosts: ['dlsite.com'], names: /^unique_op$/ },
  { hosts: ['note.com'], names: /^sub_rt$/ },
  {
    hosts: ['bilibili.com'],
    names: /^(?:spm\w*|vd_source|share_\w+|from_?\w*|seid|buvid|mid|unique_k|bbid|ts|plat_id)$/,
  },
  {
    hosts: ['taobao.com', 'tmall.com', 'aliexpress.com', '1688.com'],
    names: /^(?:spm|scm|pvid|algo_\w+|pdp_npi|gatewayAdapt|aff_\w+|sk)$/,
  },
  { hosts: ['spotify.com'], names: /^(?:si|context|dlsi|pt)$/ },
  {
    hosts: ['google.'],
    names:
      /^(?:sca_\w+|sxsrf|ved|ei|oq|gs_\w+|sclient|uact|aqs|rlz|sourceid|bi[hw]|iflsig|sa|source|client|dpr|gws_rd|no_sw_cr|fbs|sei|g_ep|g_st)$/,
  },
  { hosts: ['bing.com'], names: /^(?:qs|form|sp|lq|pq|sc|sk|cvid|ghsh|ghacc|ghpl)$/i },
  { hosts: ['nytimes.com'], names: /^(?:smid|smtyp|referringSource|partner)$/ },
  {
    hosts: ['ebay.'],
    names: /^(?:_trk\w+|_from|amdata|mkcid|mkrid|mkevt|campid|toolid|customid|siteid|ssspo|sssrc|ssuid)$/,
  },
  { hosts: ['facebook.com'], names: /^(?:__cft__\[\d+\]|__tn__|__xts__\[\d+\]|rdid|share_url)$/ },
  { hosts: ['linkedin.com'], names: /^rcm$/ },
  { hosts: ['threads.net', 'threads.com'], names: /^(?:xmt|slof)$/ },
  { hosts: ['theguardian.com'], names: /^CMP$/ },
  { hosts: ['asahi.com'], names: /^(?:iref|ref)$/ },
  { hosts: ['nikkei.com'], names: /^n_cid$/ },
  { hosts: ['mainichi.jp'], names: /^cx_(?:fm|ml|rss\w*)$/ },
  { hosts: ['steampowered.com'], names: /^(?:snr|curator_clanid)$/ },
];

/** Said to be trackers by the rule set, yet they choose what is shown, or the page is not found without them. */
const kept: readonly SiteRule[] = [
  { hosts: ['pixiv.net'], names: /^[pig]$/ },
  { hosts: ['apple.com'], names: /^(?:i|app|mt|cid)$/ },
  { hosts: ['reddit.com'], names: /^(?:tags|keyword|channel|domain)$/ },
  { hosts: ['ebay.'], names: /^(?:var|hash)$/ },
  { hosts: ['bing.com'], names: /^(?:ccid|thid|simid|cdnurl)$/ },
  { hosts: ['mouser.com'], names: /^qs$/ },
  // who is paid, and by which shop
  {
    hosts: ['linksynergy.com', 'awin1.com', 'redirectingat.com', 'skimresources.com', 'kqzyfj.com'],
    names: /./,
  },
  { hosts: ['optigruen.com', 'rosenberger.com'], names: /^chash$/i },
  { hosts: ['bilibili.com'], names: /^t$/ },
  { hosts: ['amazon.'], names: /^keywords$/ },
  { hosts: ['image.baidu.com'], names: /^tn$/ },
];

/** Rules for a site that has a domain in every country. */
const worldwide = /^(?:aliexpress|amazon|ebay|google|pinterest|shopee)\.com$/;

/** Anywhere: a recording at MusicBrainz. */
const keptEverywhere = /^mbid$/;

/** Whether a parameter of a page on `host` only says how the reader came there. */
export function trackerTest(host: string): (name: string) => boolean {
  const known = new Set(
    TidyURL.rules.flatMap((rule) => (appliesTo(rule.name, host) ? (rule.rules ?? []) : [])),
  );
  const here = bySite.filter(({ hosts }) => hosts.some((each) => isUnder(host, each)));
  const keptHere = kept.filter(({ hosts }) => hosts.some((each) => isUnder(host, each)));
  return (name) => {
    if (name === '' || keptEverywhere.test(name) || keptHere.some(({ names }) => names.test(name)))
      return false;
    return everywhere.test(name) || known.has(name) || here.some(({ names }) => names.test(name));
  };
}

/** A rule's name is its domain. Its own pattern is not anchored: "medium.com" there matches premedium.com too. */
function appliesTo(name: string, host: string): boolean {
  return name === 'Global' || isUnder(host, worldwide.test(name) ? name.replace(/com$/, '') : name);
}
