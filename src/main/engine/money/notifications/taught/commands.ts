import type { TEACHING_COMMANDS } from '../../../../../shared/inbox/teaching-commands.ts'
import { asNull, type HandlersOf } from '../../../platform/command-types.ts'
import { readWithTaught } from '../read-notification.ts'
import type { Trust } from '../trust.ts'
import type { RuleManager } from './rule-manager.ts'
import type { TaughtRules } from './taught-rules.ts'
import type { Teacher } from './teacher.ts'

interface TeachingCommandRooms {
  trust: Trust
  rules: TaughtRules
  teacher: Teacher
  ruleManager: RuleManager
}

export function teachingCommands({
  trust,
  rules,
  teacher,
  ruleManager,
}: TeachingCommandRooms): HandlersOf<typeof TEACHING_COMMANDS> {
  return {
    'apps.list': () => trust.list(),
    'apps.switch': ({ app, isOn }) => asNull(trust.decide(app, isOn)),
    'teach.texts': () => ruleManager.texts(),
    'teach.open': ({ notificationNumber }) => teacher.open(notificationNumber),
    'teach.preview': (input) => teacher.preview(input),
    'teach.save': (input) => teacher.save(input),
    'teach.mark': ({ notificationNumber: number, isNotMoney }) =>
      asNull(isNotMoney ? ruleManager.mark(number) : ruleManager.unmark(number)),
    'teach.read': ({ texts }) =>
      texts.map((text) => {
        const reading = readWithTaught(text, rules.readingOf(text.app))
        if (reading.kind === 'unreadable') return reading
        return { ...reading, settlesAlone: trust.settlesReading(text.app, reading) }
      }),
    'rules.list': () => rules.list(),
    'rules.switch': ({ ruleId, isOn }) => asNull(ruleManager.switch(ruleId, isOn)),
    'rules.goBack': ({ ruleId, version }) => asNull(ruleManager.restoreVersion(ruleId, version)),
    'rules.export': ({ withSamples }) => ({ text: ruleManager.exportFile(withSamples) }),
    'rules.import': ({ text }) => ruleManager.importFile(text),
  }
}
