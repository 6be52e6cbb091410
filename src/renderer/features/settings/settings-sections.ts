/** The sections in their groups: what a cashier may change stands first, what few ever change last. */
export const SETTINGS_GROUPS = [
  { name: 'computer', sections: ['window', 'sound'] },
  { name: 'shop', sections: ['shop', 'products', 'store'] },
  { name: 'money', sections: ['phones', 'apps'] },
  { name: 'sites', sections: ['sites', 'goods', 'webhooks', 'developer'] },
  { name: 'rules', sections: ['advanced'] },
] as const

export type SettingsSection = (typeof SETTINGS_GROUPS)[number]['sections'][number]

const SECTIONS = SETTINGS_GROUPS.flatMap((group): readonly SettingsSection[] => group.sections)

export function findSettingsSection(name: string): SettingsSection | undefined {
  return SECTIONS.find((each) => each === name)
}
