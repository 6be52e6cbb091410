import { createSecretKey } from 'node:crypto'
import type { DoctorCheck } from '../../../../shared/base/admin.ts'
import { verifyLedger } from '../../platform/events/ledger.ts'
import type { ReadableDb } from '../../platform/storage/connection.ts'
import { danglingReferences, fileDamage } from '../../platform/storage/file-health-store.ts'
import { inSnapshot } from '../../platform/storage/read-only-database.ts'
import { threadDatabase } from '../../platform/workers/thread-database.ts'
import type { DoctorInput } from './doctor-job.ts'
import { HEALTH_RULES } from './health-rules.ts'
import { offendersOf } from './health-store.ts'

/** Number of rows named per broken rule. */
const NAMED = 5

export function doctorCheck(name: string, problems: string[], fine = 'ok'): DoctorCheck {
  return { name, isOk: problems.length === 0, detail: problems.join(', ') || fine }
}

/** Whether the newest events that were written are in the database, by the anchor beside it. */
export function rollbackCheck(isRolledBack: boolean): DoctorCheck {
  return doctorCheck(
    'the newest events are there',
    isRolledBack ? ['lunas.db is older than lunas.anchor: the newest events are missing'] : [],
  )
}

/** Whether the log of the program is written, which only the running process knows. */
export function logCheck(trouble: string | null): DoctorCheck {
  return doctorCheck('the log is written', trouble === null ? [] : [trouble])
}

/** Checks everything that the rows of a database show; changes nothing. */
export function examine(db: ReadableDb, ledgerKey: Uint8Array): DoctorCheck[] {
  const ledger = verifyLedger(db, createSecretKey(ledgerKey))
  return [
    doctorCheck('the database file is whole', fileDamage(db)),
    doctorCheck('nothing points to what is not there', danglingReferences(db)),
    doctorCheck(
      'the event log is as it was written',
      ledger.isOk ? [] : [`first changed event: ${ledger.firstBadSequence}`],
      `${ledger.checked} events`,
    ),
    ...HEALTH_RULES.map((rule) => doctorCheck(rule.name, offendersOf(db, rule, NAMED))),
  ]
}

/** The code of the job DOCTOR_CHECKS; everything is read from one moment. */
export function examineFile({ file, ledgerKey }: DoctorInput): DoctorCheck[] {
  return inSnapshot(threadDatabase(file), (db) => examine(db, ledgerKey))
}
