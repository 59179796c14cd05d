import { asRecord, asRecords, type Fields } from '../fields/values.ts';

/**
 * Whether a block's own settings keep it from readers who have not signed in, who are those that read a feed: as plugins write them beside
 * the block's, of which there are many that show some blocks to some readers. What depends on a screen, a day or where a reader comes
 * from is for everybody at some time, and holds nothing.
 */
export function isForSignedIn(settings: Fields): boolean {
  return CONDITIONS.some(({ keeps }) => keeps(settings));
}

/** Whether a block's mark may say so. Most do not, and need not be read. */
export function namesCondition(mark: string): boolean {
  return NAMES.test(mark);
}

interface Condition {
  /** The setting that shows whose it is. */
  readonly name: string;
  readonly keeps: (settings: Fields) => boolean;
}

const CONDITIONS: readonly Condition[] = [
  // Block Visibility (ndiego/block-visibility): sets of which one must let a reader in; before version 2, a single one.
  {
    name: 'blockVisibility',
    keeps({ blockVisibility }) {
      const { controlSets, ...first } = asRecord(blockVisibility) ?? {};
      const sets = asRecords(controlSets)
        .filter(({ enable }) => enable !== false)
        .map(({ controls }) => asRecord(controls) ?? {})
        .filter((controls) => Object.keys(controls).length > 0);
      if (sets.length > 0) return sets.every(({ userRole }) => isKeptByRole(asRecord(userRole) ?? {}));
      return isKeptByRole(first);
    },
  },
  // Paid Memberships Pro, from version 3 on.
  {
    name: 'visibilityBlockEnabled',
    keeps: ({ visibilityBlockEnabled, invert_restrictions: inverts, levels }) =>
      visibilityBlockEnabled === true && !isYes(inverts) && !listOf(levels).map(String).includes('0'),
  },
  // Members, and its forks.
  {
    name: 'blockPermissionsCondition',
    keeps(settings) {
      const isOnly = settings.blockPermissionsCondition === '=';
      switch (settings.blockPermissionsType) {
        case 'user-status':
          return settings.blockPermissionsUserStatus === (isOnly ? 'logged-in' : 'logged-out');
        case 'role':
          return isOnly && listOf(settings.blockPermissionsRoles).length > 0;
        case 'cap':
          return isOnly && typeof settings.blockPermissionsCap === 'string' && settings.blockPermissionsCap !== '';
        default:
          return false;
      }
    },
  },
  // Ultimate Member: 1 are those who have signed in, 2 all others.
  {
    name: 'um_is_restrict',
    keeps: ({ um_is_restrict: restricts, um_who_access: who }) => restricts === true && String(who) === '1',
  },
  // LifterLMS.
  {
    name: 'llms_visibility',
    keeps: ({ llms_visibility: visibility }) => visibility === 'enrolled' || visibility === 'logged_in',
  },
  // Newspack: by rules of the block's own, or by gates that are kept elsewhere.
  {
    name: 'newspackAccessControl',
    keeps(settings) {
      if (settings.newspackAccessControlVisibility === 'hidden') return false;
      if (settings.newspackAccessControlMode !== 'custom')
        return listOf(settings.newspackAccessControlGateIds).length > 0;
      const rules = asRecord(settings.newspackAccessControlRules) ?? {};
      return Object.values(rules).some((rule) => asRecord(rule)?.active === true);
    },
  },
  // Spectra, once Ultimate Addons for Gutenberg: from whom it is hidden.
  {
    name: 'UAGLoggedOut',
    keeps: ({ UAGLoggedOut: isHidden, UAGDisplayConditions: by = 'userstate' }) =>
      isHidden === true && by === 'userstate',
  },
  // Otter: groups of conditions, of which one must let a reader in.
  {
    name: 'otterConditions',
    keeps({ otterConditions }) {
      const groups = listOf(otterConditions).map((group) => asRecords([group].flat()));
      const asked = groups.filter((group) => group.length > 0);
      return asked.length > 0 && asked.every((group) => group.some(isKeptByOtter));
    },
  },
  // PublishPress Blocks.
  {
    name: 'advgbBlockControls',
    keeps: ({ advgbBlockControls: controls }) =>
      asRecords(controls).some(
        ({ control, enabled, approach }) =>
          control === 'user_role' && isYes(enabled) && (approach === 'login' || approach === 'include'),
      ),
  },
  // Content Visibility (richardtape/content-visibility).
  {
    name: 'contentVisibilityRules',
    keeps({ contentVisibility, contentVisibilityRules }) {
      const rules = asRecord(contentVisibilityRules) ?? {};
      if (!isYes(rules.contentVisibilityRulesEnabled)) return false;
      return rules.userAuthenticated === (contentVisibility === 'hidden' ? 'logged-out' : 'logged-in');
    },
  },
  // Content Control.
  {
    name: 'contentControls',
    keeps({ contentControls }) {
      const { enabled, rules } = asRecord(contentControls) ?? {};
      return enabled === true && asRecord(asRecord(rules)?.user)?.userStatus === 'logged_in';
    },
  },
];

const NAMES = new RegExp(`"(?:${CONDITIONS.map(({ name }) => name).join('|')})`);

/** Of Block Visibility. */
function isKeptByRole(role: Fields): boolean {
  switch (role.visibilityByRole) {
    case 'logged-in':
      return true;
    case 'user-role': {
      const roles = listOf(role.restrictedRoles);
      const isNamed = roles.includes('logged-out') || roles.includes('public');
      return isNamed === (role.hideOnRestrictedRoles === true);
    }
    case 'users':
      return role.hideOnRestrictedUsers !== true;
    case 'user-rule-sets': {
      const sets = asRecords(role.ruleSets).flatMap(({ enable, rules }) => {
        const asked = asRecords(rules);
        return enable === false || asked.length === 0 ? [] : [asked.some(({ field }) => OF_SIGNED_IN.has(field))];
      });
      if (sets.length === 0) return false;
      return role.hideOnRuleSets === true ? sets.some((keeps) => !keeps) : sets.every(Boolean);
    }
    default:
      return false;
  }
}

const OF_SIGNED_IN = new Set<unknown>(['logged-in', 'user-role', 'users']);

function isKeptByOtter({ type, visibility }: Fields): boolean {
  return type === 'loggedInUser' || (type === 'userRoles' && visibility !== false && visibility !== 'false');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isYes(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
