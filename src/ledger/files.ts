import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { MusterError } from '../model/index.ts';

/** Makes a new name in a folder durable. Windows has no such thing for folders and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (fault) {
    if (process.platform !== 'win32') throw fault;
  } finally {
    await handle?.close();
  }
}

/** The code of a fault of the file system, such as `ENOENT`; `undefined` for other faults. */
export function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
}

/** What a fault of the file system means for the person whose case it is. */
export function explainFile(fault: unknown, path: string): unknown {
  switch (codeOf(fault)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new MusterError('disk-full', `There is no room left for ${path}.`, {
        hint: 'Free some space and try again. What was reported as stored is kept.',
        cause: fault,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new MusterError('case-readonly', `${path} cannot be written to, or may not be read.`, {
        hint: 'Get permission for the folder and the files in it, or copy the case to a folder of your own.',
        cause: fault,
      });
    default:
      return fault;
  }
}
