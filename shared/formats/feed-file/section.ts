/** A category's domain (RSS) or scheme (Atom) by which it is a section: Feedmill's own `tag:…:section`, `https://…/sections`. */
export const SECTION_DOMAIN = /(?:^|[:/#])sections?\/?$/i;

/** What systems file under which nobody filed: no section, no tag. */
export const UNFILED =
  /^(?:uncategori[sz]ed|allgemein|unkategorisiert|ohne kategorie|non class[ée]|sin categor[ií]a|senza categoria|sem categoria|geen categorie|bez kategorii|без рубрики|未分类|未分類)$/i;
