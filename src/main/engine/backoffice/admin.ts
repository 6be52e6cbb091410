import type { BackupResult, DoctorCheck, DoctorReport } from '../../../shared/base/admin.ts'
import type { Platform } from '../platform/platform.ts'
import { durabilityOf } from '../platform/storage/file-health-store.ts'
import { backUp } from './backup/backup.ts'
import { DOCTOR_CHECKS } from './doctor/doctor-job.ts'
import { doctorCheck, examine, logCheck, rollbackCheck } from './doctor/examine.ts'

export interface Admin {
  /** Throws BACKUP_EXISTS or BACKUP_FAILED. */
  backup(file: string): Promise<BackupResult>
  /** Checks everything that can be checked from inside, in a thread; changes nothing. */
  doctor(): Promise<DoctorReport>
}

type AdminPlatform = Pick<
  Platform,
  'database' | 'installation' | 'workers' | 'ledger' | 'logTrouble'
>

export interface AdminParts {
  /** The database's file; undefined: it is in memory and checked here. */
  file: string | undefined
  /** Checks of what only the running process knows. */
  moreChecks: () => DoctorCheck[]
}

export function createAdmin(platform: AdminPlatform, { file, moreChecks }: AdminParts): Admin {
  const { database, installation, workers, ledger, logTrouble } = platform
  const { ledgerKey } = installation
  let lastBackup: Promise<unknown> = Promise.resolve()

  /** One after another: two at a time to one name would mix. */
  function backup(target: string): Promise<BackupResult> {
    const next = lastBackup.then(() => backUp(database, target))
    lastBackup = next.catch(() => {})
    return next
  }

  /** Asked of the connection that writes: a reading one has settings of its own. */
  function durability(): DoctorCheck {
    const { journal, synchronous } = durabilityOf(database.read)
    const isDurable = journal === 'wal' && synchronous === 2
    return doctorCheck(
      'every commit is on disk before it is answered',
      isDurable ? [] : [`${journal}, synchronous ${synchronous}`],
    )
  }

  return {
    backup,
    async doctor() {
      const checks = [
        durability(),
        ...(file === undefined
          ? examine(database.read, ledgerKey)
          : await workers.run(DOCTOR_CHECKS, { file, ledgerKey })),
        rollbackCheck(ledger.isRolledBack()),
        logCheck(logTrouble()),
        ...moreChecks(),
      ]
      return { isOk: checks.every(({ isOk }) => isOk), checks }
    },
  }
}
