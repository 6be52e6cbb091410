import type { BackupResult, DoctorCheck, DoctorReport } from '../../../shared/base/admin.ts'
import type { Database } from '../platform/storage/connection.ts'
import { durabilityOf } from '../platform/storage/file-health-store.ts'
import type { WorkerPool } from '../platform/workers/worker-pool.ts'
import { backUp } from './backup/backup.ts'
import { DOCTOR_CHECKS } from './doctor/doctor-job.ts'
import { doctorCheck, examine } from './doctor/examine.ts'

export interface Admin {
  /** Throws BACKUP_EXISTS or BACKUP_FAILED. */
  backup(file: string): Promise<BackupResult>
  /** Checks everything that can be checked from inside, in a thread; changes nothing. */
  doctor(): Promise<DoctorReport>
}

export interface AdminParts {
  database: Database
  /** The database's file; undefined: it is in memory and checked here. */
  file: string | undefined
  ledgerKey: Buffer
  workers: Pick<WorkerPool, 'run'>
  /** Checks of what only the running process knows. */
  moreChecks: () => DoctorCheck[]
}

export function createAdmin({ database, file, ledgerKey, workers, moreChecks }: AdminParts): Admin {
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
        ...moreChecks(),
      ]
      return { isOk: checks.every(({ isOk }) => isOk), checks }
    },
  }
}
