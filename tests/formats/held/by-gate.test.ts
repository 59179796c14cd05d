import { describe, expect, it } from 'vitest';
import { gatingShortcode } from '../../../shared/formats/wordpress/gating-shortcode.ts';
import { withoutHiddenBlocks } from '../../../shared/formats/wordpress/hidden-blocks.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const OPEN = '<p>The council approved plans on Monday to deepen the harbour by four metres.</p>';
const PAID = '<p>Only those who pay were to read what the plans cost.</p>';

const GATES: readonly (readonly [string, string])[] = [
  ['Ghost', `${OPEN}\n<!--members-only-->\n${PAID}`],
  [
    'a block of Ghost',
    `${OPEN}\n<!--kg-gated-block:begin nonMember:false memberSegment:"status:-free"-->${PAID}<!--kg-gated-block:end-->`,
  ],
  ['Jetpack', `${OPEN}\n<!-- wp:jetpack/paywall -->\n<!-- /wp:jetpack/paywall -->\n${PAID}`],
  [
    'Memberships for WooCommerce',
    `${OPEN}\n<!-- wp:woocommerce-memberships/member-content {"plans":[4]} -->\n${PAID}\n<!-- /wp:woocommerce-memberships/member-content -->`,
  ],
  [
    'Paid Memberships Pro',
    `${OPEN}\n<!-- wp:pmpro/membership {"levels":["2","10"]} -->\n${PAID}\n<!-- /wp:pmpro/membership -->`,
  ],
  ['Membership Pro of Joomla', `${OPEN}\n{mprestriction ids="1,4"}${PAID}{/mprestriction}`],
  ['a plugin for access of Joomla', `${OPEN}\n{access view=registered,author}${PAID}{/access}`],
  ['a plugin for groups of Joomla', `${OPEN}\n{usergroup 5 || 7}${PAID}{/usergroup}`],
  ['Substack', `${OPEN}\n<div class="paywall-jump" data-component-name="PaywallToDOM"></div>\n${PAID}`],
];

describe('a text whose rest is for some readers alone', () => {
  it.each(GATES)('is held as HTML: %s', async (_, html) => {
    expect(reasonsOf(await readUpload('a.html', `<h1>Deeper</h1>\n${html}`))).toEqual(['not-public 3:-']);
  });

  it.each(GATES)('is held as Markdown: %s', async (_, html) => {
    expect(reasonsOf(await readUpload('a.md', `---\ntitle: Deeper\n---\n${html}`))).toEqual(['not-public 5:-']);
  });

  it.each(GATES)('is left out of an export of Ghost: %s', async (_, html) => {
    const post = {
      id: '1',
      title: 'Deeper',
      html,
      status: 'published',
      visibility: 'public',
      published_at: '2024-03-01T08:00:00Z',
    };
    const file = JSON.stringify({ db: [{ meta: { version: '5.0' }, data: { posts: [post] } }] });
    expect(reasonsOf(await readUpload('a.json', file))).toEqual([expect.stringMatching(/^not-public/)]);
  });

  it('is published where the block is for those who do not pay', async () => {
    const html = `${OPEN}<!--kg-gated-block:begin nonMember:true memberSegment:""--><p>Come and join.</p><!--kg-gated-block:end-->`;
    expect(articleOf(await readUpload('a.html', `<h1>Deeper</h1>${html}`)).html).toContain('Come and join.');
  });

  it.each([
    '<!-- wp:woocommerce-memberships/non-member-content -->',
    '<!-- wp:pmpro/membership {"levels":["0"]} -->',
    '<!-- wp:pmpro/membership {"segment":"all","invert_restrictions":"1"} -->',
    '<!-- wp:pmpro/membership-levels /-->',
    '{usergroup guest}Sign in.{/usergroup}',
    '{access view=!registered}Sign in.{/access}',
    '{access to the pier}',
    '{usergroup 5} is how the plugin is told.',
  ])('is published where a plugin’s block is for those who are no members: %s', async (mark) => {
    const html = `${OPEN}${mark}<p>Come and join.</p>`;
    expect(articleOf(await readUpload('a.html', `<h1>Deeper</h1>${html}`)).html).toContain('Come and join.');
  });

  it('is published where an article on a system shows its mark as code', async () => {
    const text = '# A mark\n\nWrite `<!--members-only-->` where the rest is not for all.\n';
    expect(articleOf(await readUpload('a.md', text)).title).toBe('A mark');
  });
});

const MARK = '<!--members-only-->';

describe('a mark in Markdown', () => {
  it.each([
    ['an indented block', `Write this:\n\n    ${MARK}\n\nand the rest is not for all.`],
    ['a fence of tildes', `Write this:\n\n~~~\n${MARK}\n~~~\n\nand the rest is not for all.`],
    ['a fence in a quotation', `> \`\`\`\n> ${MARK}\n> \`\`\``],
    ['two backticks', `Write \`\` \`${MARK} \`\` there.`],
    ['a cell', `| mark | of |\n| --- | --- |\n| \`${MARK}\` | Ghost |`],
  ])('holds nothing where the article shows it as code: %s', async (_, text) => {
    expect(articleOf(await readUpload('a.md', `# A mark\n\n${text}\n`)).title).toBe('A mark');
  });

  it.each([
    ['backticks in paragraphs around it', `At 5 o\`clock.\n\n${MARK}\n\nThe \` of the pier.`],
    ['an item of a list', `- One\n\n    ${MARK}\n\n- Two`],
    ['a backtick that is escaped', `A \\\` ${MARK} and \` there.`],
    ['a backtick in a comment', `<p>A</p> <!-- \` --> ${MARK} and \` there.`],
    ['lines of Windows', `At \`5\`.\r\n\r\n${MARK}\r\n`],
  ])('holds where it is none: %s', async (_, text) => {
    expect(reasonsOf(await readUpload('a.md', `# A mark\n\n${text}\n`))).toEqual([
      expect.stringMatching(/^not-public/),
    ]);
  });

  it('holds an indented one in MDX, where nothing is code for that', async () => {
    const text = `export const title = 'A mark';\n\nSeen.\n\n    ${MARK}\n\nPaid.\n`;
    expect(reasonsOf(await readUpload('a.mdx', text))).toEqual([expect.stringMatching(/^not-public/)]);
  });
});

describe('a shortcode', () => {
  it.each([
    'members',
    'membership',
    'su_members',
    'su_private',
    'wlm_private',
    'swpm_protected',
    'is_user_logged_in',
    'restrict',
    'wcm_restrict',
    'um_loggedin',
    'private',
    'mepr-active',
    'mepr-show',
    's2If',
    'wlm_ismember',
    'arm_if',
    'memberful',
    'passster',
    'content_protector',
    'ultimatemember_gate',
    'loginonly',
    'access',
    'registered_only',
    'hide_from_guests',
    'team_members_only',
  ])('lets some readers in alone: %s', (name) => {
    expect(gatingShortcode(`Seen. [${name} level="1"]Paid.[/${name}]`)).toBe(name);
  });

  it.each([
    'caption',
    'non_member',
    'is_user_not_logged_in',
    'um_loggedout',
    'subscription_form',
    'members_list',
    'pricing_table',
    'team_members',
    'board-member',
    'hide_on_mobile',
    'hidden-xs',
    'show_hide',
    'toggle_hidden',
    'mepr-login-form',
    'wlm_register',
    'text_only',
    'quick_access',
    'quote',
  ])('lets everybody in: %s', (name) => {
    expect(gatingShortcode(`Seen. [${name} level="1"]Seen too.[/${name}]`)).toBeUndefined();
  });

  it('lets everybody in where nothing closes it, or it is a word', () => {
    expect(gatingShortcode('Of its [members] some, and [private id="1"].')).toBeUndefined();
  });
});

describe('blocks that are hidden', () => {
  const block = (set: string, inner: string, name = 'group') =>
    `<!-- wp:${name} ${set} -->${inner}<!-- /wp:${name} -->`;
  const plain = block('{"layout":{"type":"flex"}}', '<div>c</div>');

  it.each([
    '{"metadata":{"blockVisibility":false}}',
    '{"blockVisibility":{"a":1,"hideBlock":true}}',
    '{"blockVisibility":{"controlSets":[{"id":1,"controls":{"location":{"ruleSets":[]}}}],"hideBlock":true},"a":"}"}',
  ])('are left out with what is in them: %s', (set) => {
    const post = `<p>a</p>${block(set, `<div>b${plain}${block(set, 'd')}</div>`)}<p>e</p>${block(set, 'f', 'paragraph')}`;
    expect(withoutHiddenBlocks(post)).toEqual({
      text: '<p>a</p><p>e</p>',
      dropped: [{ kind: 'hidden-text', count: 2 }],
    });
  });

  it('are left out to the end where nothing closes them', () => {
    const post = `<p>a</p><!-- wp:group {"metadata":{"blockVisibility":false}} --><div>b</div>`;
    expect(withoutHiddenBlocks(post).text).toBe('<p>a</p>');
  });

  it('are those alone', () => {
    const shown = block('{"metadata":{"blockVisibility":{"viewport":{"mobile":false}}}}', 'b');
    const inside = block('{"blockVisibility":{"controlSets":[{"hideBlock":true}],"hideBlock":false}}', 'b');
    const broken = block('{"blockVisibility":{"hideBlock":true', 'b');
    for (const post of [plain, shown, inside, broken])
      expect(withoutHiddenBlocks(post)).toEqual({ text: post, dropped: [] });
  });

  it('are not in the article', async () => {
    const hidden = block('{"metadata":{"blockVisibility":false}}', '<p>For the desk.</p>', 'paragraph');
    const content = articleOf(await readUpload('a.html', `<h1>Deeper</h1>${OPEN}${hidden}`));
    expect(content.html).toBe(OPEN);
  });
});

/** Of each plugin: what shows a block to those who have signed in alone, and what shows it to everybody, or to all others. */
const PLUGINS: readonly (readonly [string, readonly object[], readonly object[]])[] = [
  [
    'Block Visibility',
    [
      roles({ visibilityByRole: 'logged-in' }),
      roles({ visibilityByRole: 'user-role', restrictedRoles: ['editor'] }),
      roles({ visibilityByRole: 'user-role', restrictedRoles: ['logged-out'], hideOnRestrictedRoles: true }),
      roles({ visibilityByRole: 'users', restrictedUsers: [4] }),
      roles({ visibilityByRole: 'user-rule-sets', ruleSets: [{ rules: [{ field: 'user-role' }] }] }),
      roles({
        visibilityByRole: 'user-rule-sets',
        hideOnRuleSets: true,
        ruleSets: [{ rules: [{ field: 'logged-out' }] }],
      }),
      { blockVisibility: { visibilityByRole: 'logged-in' } },
    ],
    [
      roles({ visibilityByRole: 'public' }),
      roles({ visibilityByRole: 'logged-out' }),
      roles({ visibilityByRole: 'user-role', restrictedRoles: ['editor', 'logged-out'] }),
      roles({ visibilityByRole: 'user-role', restrictedRoles: ['editor'], hideOnRestrictedRoles: true }),
      roles({ visibilityByRole: 'users', restrictedUsers: [4], hideOnRestrictedUsers: true }),
      roles({ visibilityByRole: 'user-rule-sets', ruleSets: [] }),
      roles({ visibilityByRole: 'user-rule-sets', ruleSets: [{ enable: false, rules: [{ field: 'users' }] }] }),
      roles({ visibilityByRole: 'logged-in' }, false),
      {
        blockVisibility: {
          controlSets: [
            { id: 1, controls: { userRole: { visibilityByRole: 'logged-in' } } },
            { id: 2, controls: { screenSize: { hideOnScreenSize: { small: true } } } },
          ],
        },
      },
    ],
  ],
  [
    'Paid Memberships Pro',
    [{ visibilityBlockEnabled: true, segment: 'logged_in' }],
    [
      { visibilityBlockEnabled: false, levels: ['1'] },
      { visibilityBlockEnabled: true, invert_restrictions: '1', levels: ['1'] },
      { visibilityBlockEnabled: true, levels: ['0'] },
    ],
  ],
  [
    'Members',
    [
      { blockPermissionsCondition: '=', blockPermissionsType: 'user-status', blockPermissionsUserStatus: 'logged-in' },
      {
        blockPermissionsCondition: '!=',
        blockPermissionsType: 'user-status',
        blockPermissionsUserStatus: 'logged-out',
      },
      { blockPermissionsCondition: '=', blockPermissionsType: 'role', blockPermissionsRoles: ['editor'] },
      { blockPermissionsCondition: '=', blockPermissionsType: 'cap', blockPermissionsCap: 'edit_posts' },
    ],
    [
      { blockPermissionsCondition: '=', blockPermissionsType: 'user-status', blockPermissionsUserStatus: 'logged-out' },
      { blockPermissionsCondition: '!=', blockPermissionsType: 'role', blockPermissionsRoles: ['editor'] },
      { blockPermissionsCondition: '=', blockPermissionsType: 'role', blockPermissionsRoles: [] },
      { blockPermissionsCondition: '' },
    ],
  ],
  [
    'Ultimate Member',
    [{ um_is_restrict: true, um_who_access: '1' }],
    [
      { um_is_restrict: true, um_who_access: '2' },
      { um_is_restrict: false, um_who_access: '1' },
      { um_is_restrict: true, um_who_access: '0' },
    ],
  ],
  [
    'LifterLMS',
    [{ llms_visibility: 'enrolled' }, { llms_visibility: 'logged_in' }],
    [{ llms_visibility: 'all' }, { llms_visibility: 'logged_out' }, { llms_visibility: 'not_enrolled' }],
  ],
  [
    'Newspack',
    [
      { newspackAccessControlGateIds: [12] },
      { newspackAccessControlMode: 'custom', newspackAccessControlRules: { registration: { active: true } } },
    ],
    [
      { newspackAccessControlMode: 'custom', newspackAccessControlRules: { registration: { active: false } } },
      { newspackAccessControlMode: 'custom', newspackAccessControlRules: {} },
      { newspackAccessControlGateIds: [12], newspackAccessControlVisibility: 'hidden' },
      { newspackAccessControlMode: 'gate', newspackAccessControlGateIds: [] },
    ],
  ],
  [
    'Spectra',
    [{ UAGLoggedOut: true, UAGDisplayConditions: 'userstate' }],
    [{ UAGLoggedIn: true, UAGDisplayConditions: 'userstate' }, { UAGLoggedOut: false }],
  ],
  [
    'Otter',
    [
      { otterConditions: [[{ type: 'loggedInUser' }]] },
      { otterConditions: [[{ type: 'userRoles', roles: ['editor'] }]] },
    ],
    [
      { otterConditions: [] },
      { otterConditions: [[]] },
      { otterConditions: [[{ type: 'loggedOutUser' }]] },
      { otterConditions: [[{ type: 'loggedInUser' }], [{ type: 'dateRange' }]] },
      { otterConditions: [[{ type: 'userRoles', roles: ['editor'], visibility: false }]] },
    ],
  ],
  [
    'PublishPress',
    [{ advgbBlockControls: [{ control: 'user_role', enabled: true, approach: 'login', roles: [] }] }],
    [
      { advgbBlockControls: [] },
      { advgbBlockControls: [{ control: 'user_role', enabled: true, approach: 'exclude', roles: ['editor'] }] },
      { advgbBlockControls: [{ control: 'user_role', enabled: false, approach: 'login', roles: [] }] },
      { advgbBlockControls: [{ control: 'schedule', enabled: true }] },
    ],
  ],
  [
    'Content Visibility',
    [visible('shown', { userAuthenticated: 'logged-in' }), visible('hidden', { userAuthenticated: 'logged-out' })],
    [
      visible('shown', { userAuthenticated: 'logged-out' }),
      visible('hidden', { userAuthenticated: 'logged-in' }),
      visible('shown', { specialPage: { home: '1' } }),
    ],
  ],
  [
    'Content Control',
    [{ contentControls: { enabled: true, rules: { user: { userStatus: 'logged_in' } } } }],
    [
      { contentControls: { enabled: false, rules: { user: { userStatus: 'logged_in' } } } },
      { contentControls: { enabled: true, rules: { user: { userStatus: 'logged_out' } } } },
      { contentControls: { enabled: true, rules: { device: { onMobile: true } } } },
    ],
  ],
];

function roles(userRole: object, enable = true): object {
  return { blockVisibility: { controlSets: [{ id: 1, enable, controls: { userRole } }] } };
}

function visible(contentVisibility: string, rules: object): object {
  return { contentVisibility, contentVisibilityRules: { contentVisibilityRulesEnabled: true, ...rules } };
}

describe('blocks that a plugin shows to those who have signed in', () => {
  const withBlock = (set: object) =>
    `<p>a</p><!-- wp:group ${JSON.stringify(set)} --><p>b</p><!-- /wp:group --><p>c</p>`;

  it.each(PLUGINS.flatMap(([name, sets]) => sets.map((set) => [name, set] as const)))(
    'are left out: %s, %j',
    (_, set) => {
      expect(withoutHiddenBlocks(withBlock(set))).toEqual({
        text: '<p>a</p><p>c</p>',
        dropped: [{ kind: 'hidden-text', count: 1 }],
      });
    },
  );

  it.each(PLUGINS.flatMap(([name, , sets]) => sets.map((set) => [name, set] as const)))(
    'stay where everybody, or somebody else, sees them: %s, %j',
    (_, set) => {
      const post = withBlock(set);
      expect(withoutHiddenBlocks(post)).toEqual({ text: post, dropped: [] });
    },
  );
});
