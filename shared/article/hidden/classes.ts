/** What screen readers alone are told, by the names that frameworks and systems give it: buttons, boxes, new windows. */
const SPOKEN =
  /^(?:[\w-]*[-_])?(?:visually-?hidden|sr-?only|screen-?reader(?:s?-?(?:only|text))?|assistive-?text|show-for-sr|hidden-accessible|element-invisible|a11y-?(?:hidden|only|text)|off-?screen(?:-text)?|hidden-visually)(?:-focusable)?$/i;
/** Bootstrap, Tailwind, Foundation, UIkit, WordPress, Webflow; what they show on paper alone. */
const HIDDEN =
  /^(?:hidden|hide|is-hidden|u-hidden|uk-(?:hidden|invisible)|w-condition-invisible|d-none|display-none|invisible|visible-print(?:-(?:block|inline|inline-block))?|show-for-print|print-only)$/i;
/** Shown on larger screens all the same. */
const SHOWN_ON_SCREENS =
  /^(?:(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table|contents|visible)|(?:d-(?:sm|md|lg|xl|xxl)-(?!none)|visible-(?:sm|md|lg)))/i;

/** What hides on one kind of screen each, of which all together leave none: Elementor, WPBakery, Bootstrap 3, Divi. */
const EVERY_SCREEN: readonly (readonly string[])[] = [
  ['elementor-hidden-desktop', 'elementor-hidden-tablet', 'elementor-hidden-mobile'],
  ['elementor-hidden-desktop', 'elementor-hidden-tablet', 'elementor-hidden-phone'],
  ['vc_hidden-lg', 'vc_hidden-md', 'vc_hidden-sm', 'vc_hidden-xs'],
  ['hidden-lg', 'hidden-md', 'hidden-sm', 'hidden-xs'],
];

/** Whether the classes of an element say that it is not seen, in names that mean the same everywhere. */
export function hideByName(classes: string): boolean {
  const names = classes.split(/\s+/);
  if (EVERY_SCREEN.some((all) => all.every((name) => names.includes(name)))) return true;
  return names.some(
    (name) => SPOKEN.test(name) || (HIDDEN.test(name) && !names.some((other) => SHOWN_ON_SCREENS.test(other))),
  );
}
