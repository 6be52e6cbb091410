import type { DoctorCheck } from '../../../../shared/base/admin.ts'
import { workerJob } from '../../platform/workers/worker-job.ts'

export interface DoctorInput {
  /** The database's file. */
  file: string
  ledgerKey: Uint8Array
}

/** Checks a whole database in a thread, from its own read-only connection. */
export const DOCTOR_CHECKS = workerJob<DoctorInput, DoctorCheck[]>({
  name: 'doctor.check',
  idleMs: 10_000,
  heapMb: 512,
})
