import { LANGUAGES } from '../../languages/all.ts';
import type { PublicationField } from '../../languages/shape/publication.ts';
import type { Phrases } from '../../languages/shape/words.ts';
import { foldName } from '../fields/values.ts';
import { smallLetters } from './small-letters.ts';

/**
 * Fields of front matter, JSON, documents' properties and pages as systems call them, without case and punctuation; what
 * editors call them in their languages is in the packs of these. What only concerns search engines, menus, comments and a home
 * page (`noindex`, `sitemap`, `robots`, `search`, `toc`, `share`) is not here: it does not say that an article is not public.
 *
 * Sources: gohugo.io (front matter, build options), jekyllrb.com and jekyll-feed, 11ty.dev (collections, permalinks),
 * docs.getpelican.com (content), getnikola.com (handbook), getzola.org, hexo.io with hexo-blog-encrypt and hexo-hide-posts,
 * docusaurus.io, v2.vuepress.vuejs.org with plugin-feed and theme-hope, squidfunk.github.io/mkdocs-material (blog), help.obsidian.md
 * (publish), quartz.jzhao.xyz, learn.getgrav.org (headers), docs.ghost.org (posts), developer.wordpress.org/rest-api, the
 * exports of Substack, Drupal (moderation_state), Payload (_status), Forem, the theme FixIt for Hugo, Qiita and Hashnode (posts in a
 * repository), statamic.dev (protecting content), Kontent.ai (workflow_step), Superdesk (flags), Arc XP (revision,
 * content_restrictions), and first.org/tlp (2.0).
 */
const NAMES: Readonly<Record<PublicationField, Phrases>> = {
  status:
    'status, pubstatus, poststatus, pagestatus, entrystatus, articlestatus, storystatus, contentstatus, documentstatus, docstatus, publishstatus, publishedstatus, publishingstatus, publicationstatus, publishstate, publicationstate, editorialstatus, editorialstate, workflowstatus, workflowstate, moderationstatus, moderationstate',
  readers:
    'visibility, postvisibility, contentvisibility, access, accesslevel, accesstype, privacy, privacystatus, privacylevel',
  audience: 'audience, intendedaudience, readership',
  secrecy:
    'classification, classificationlevel, documentclassification, informationclassification, dataclassification, protectivemarking, securitymarking, securitylevel',
  label: 'sensitivitylabel, bjdocumentsecuritylabel',
  tlp: 'tlp, tlplevel, tlplabel, tlpmarking, trafficlightprotocol',
  maybeStatus:
    'state, stage, phase, workflow, workflowstage, workflowstep, review, legal, legalreview, approval, clearance, reviewstatus, reviewstate, approvalstatus, creativeworkstatus, date, pubdate, publishdate, publishedat, datepublished, publishedtime',
  maybeReaders:
    'sensitivity, confidentiality, securityclassification, distribution, audiences, contenttier, contentcode, tier, paywall, subscription, subscriptionlevel, membership, membershiplevel, readers',
  draft:
    'draft, drafts, isdraft, saveasdraft, private, isprivate, unlisted, isunlisted, unpublished, isunpublished, wip, iswip, workinprogress, inprogress, unfinished, incomplete, delisted, isdelisted, inreview, underreview, needsreview, pendingreview, needsedit, needsediting, needswork, needsapproval, confidential, isconfidential, secret, issecret, restricted, isrestricted, loginrequired, requirelogin, requireslogin, requiresauth, authrequired, deleted, isdeleted, deletedat, trash, trashed, istrashed, trashedat, archived, isarchived, archivedat, withdrawn, retracted, spike, spiked, killed, withheld, hold, onhold, legalhold, forreview, nfp, notforpublication, donotpublish, dontpublish, donotrun, nopublish, ignorepublish, ignorepost, markedfornotpublication',
  hidden:
    'hide, hidden, ishidden, invisible, headless, internal, isinternal, locked, islocked, protected, isprotected, encrypt, encrypted, isencrypted, premium, ispremium, paid, ispaid, paywalled, ispaywalled, members, subscribers, exclude, excluded, ignore, ignored, skip, skipped, disabled, isdisabled, inactive, spam, pending, placeholder, stub, todo, test, istest, comingsoon, preview, ispreview, istemplate, dummy, isdummy, underembargo, isembargoed, expired, obsolete, deprecated, outdated, superseded, scheduled, dghide, eleventyexcludefromcollections',
  public:
    'public, ispublic, listed, islisted, list, visible, isvisible, render, permalink, routable, enabled, isenabled, active, isactive, live, islive, online, isonline, show, shown, display, displayed, released, isreleased, article, feed, infeed, includeinfeed, showinfeed, rss, inrss, includeinrss, showinrss, inlist, includeinlist, includeinlists, showinlist, showinlists, includeincollections, dgpublish, isaccessibleforfree, ready, isready, readytopublish, approved, isapproved, reviewed, isreviewed, final, isfinal, complete, completed, iscomplete, done, isdone, finished, isfinished',
  published: 'publish, published, ispublished',
  kind: 'type, kind, layout, posttype, contenttype, template',
  password: 'password, passwd, passphrase, postpassword, pagepassword',
};

/** `excludeFromFeed`, `hidden_from_rss`, `hide-in-lists`: out of what we make. `hiddenFromHomePage` and `excludeFromSearch` are in it. */
const OUT_OF_FEEDS =
  /^(?:is)?(?:exclude[ds]?|hidden|hides?|omit(?:ted)?|skip(?:ped)?|remove[ds]?|ignore[ds]?)(?:from|in)(?:the)?(?:rss|atom|feeds?|rssfeeds?|syndication|collections?|lists?|listings?|posts?|blog|public|site|everywhere)$/;
/** `members_only`, `is-paid-only`, `forStaffOnly`. */
const FOR_SOME =
  /^(?:is|for)?(?:member|subscriber|subscription|patron|supporter|sponsor|paid|paying|paidsubscriber|premium|staff|team|admin|user|registered|loggedin|internal|private|email|newsletter|print)s?(?:users?)?only$/;
/** `noFeed`, `rss_ignore`. */
const NO_FEED =
  /^(?:(?:no|disable|skip|ignore|hide|exclude)(?:rss|feed|rssfeed)|(?:rss|feed)(?:exclude[ds]?|ignored?|hide|hidden|skip|disabled?))$/;

/** Microsoft's sensitivity labels write their names into documents: `MSIP_Label_<GUID>_Name` (learn.microsoft.com/purview). */
const SENSITIVITY_LABEL = /^msiplabel[\da-f]+name$/;

/** Whose field it is says a name's first word, or the object that it stands in: `wp_status`, `blogPublish`, `hugo: { draft: true }`. */
const OWNERS =
  'wp|wordpress|ghost|drupal|joomla|strapi|contentful|hugo|jekyll|hexo|eleventy|astro|gatsby|obsidian|notion|cms|blog|site|web|website|online|page|post|entry|article|story|news|piece|content|document|doc|copy|desk|editor|editorial|publishing|publication|frontmatter|flags';
const OWNED = new RegExp(`^_?(?:${OWNERS})[_ -]?(?=.)`, 'i');
const OWNER = new RegExp(`^_?(?:${OWNERS})s?$`, 'i');

/** Whether an object of this name holds what is set of the article that it stands in. */
export function isOwner(name: string): boolean {
  return OWNER.test(name);
}

const QUESTIONS: ReadonlyMap<string, PublicationField> = new Map(
  [...LANGUAGES.toReversed().map(({ publication }) => publication?.fields ?? {}), NAMES].flatMap((fields) =>
    Object.entries(fields).flatMap(([question, names]) =>
      names.split(', ').map((name) => [folded(name), question as PublicationField] as const),
    ),
  ),
);

/** @param name as it is written. */
export function questionOf(name: string): PublicationField | undefined {
  const field = folded(name);
  if (FOR_SOME.test(field)) return 'draft';
  if (QUESTIONS.has(field)) return QUESTIONS.get(field);
  if (SENSITIVITY_LABEL.test(field)) return 'label';
  if (OUT_OF_FEEDS.test(field) || NO_FEED.test(field)) return 'hidden';
  return QUESTIONS.get(field.replace(OWNED, ''));
}

/** Persian parts words within a word by a sign without width. */
function folded(name: string): string {
  return foldName(smallLetters(name)).replaceAll('\u200c', '');
}
