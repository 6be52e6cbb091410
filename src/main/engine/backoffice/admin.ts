import type { BackupResult, DoctorCheck, DoctorReport } from '../../../shared/base/admin.ts'
import type { EventLog } from '../platform/events/event-log.ts'
import type { Database } from '../platform/storage/connection.ts'
import {
  danglingReferences,
  durabilityOf,
  fileDamage,
} from '../platform/storage/file-health-store.ts'
import { backUp } from './backup/backup.ts'
import { HEALTH_RULES } from './doctor/health-rules.ts'
import { offendersOf } from './doctor/health-store.ts'

export interface Admin {
  /** Throws BACKUP_EXISTS or BACKUP_FAILED. */
  backup(file: string): Promise<BackupResult>
  /** Looks at everything that can be checked from inside; changes nothing. */
  doctor(): DoctorReport
}

/** Offenders named per rule; the count of the rest says little more. */
const NAMED = 5

/** `moreChecks` are those that only the running till can make. */
export function createAdmin(
  database: Database,
  events: EventLog,
  moreChecks: () => DoctorCheck[],
): Admin {
  let lastBackup: Promise<unknown> = Promise.resolve()

  /** One after another: two at a time to one name would mix. */
  function backup(file: string): Promise<BackupResult> {
    const next = lastBackup.then(() => backUp(database, file))
    lastBackup = next.catch(() => {})
    return next
  }

  function check(name: string, problems: string[], fine = 'ok'): DoctorCheck {
    return { name, isOk: problems.length === 0, detail: problems.join(', ') || fine }
  }

  return {
    backup,
    doctor() {
      const db = database.read
      const { journal, synchronous } = durabilityOf(db)
      const ledger = events.verify()
      const checks = [
        check(
          'every commit is on disk before it is answered',
          journal === 'wal' && synchronous === 2 ? [] : [`${journal}, synchronous ${synchronous}`],
        ),
        check('the database file is whole', fileDamage(db)),
        check('nothing points to what is not there', danglingReferences(db)),
        check(
          'the event log is as it was written',
          ledger.isOk ? [] : [`first changed event: ${ledger.firstBadSequence}`],
          `${ledger.checked} events`,
        ),
        ...HEALTH_RULES.map((rule) => check(rule.name, offendersOf(db, rule, NAMED))),
        ...moreChecks(),
      ]
      return { isOk: checks.every(({ isOk }) => isOk), checks }
    },
  }
}
