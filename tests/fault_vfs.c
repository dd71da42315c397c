/* A file layer for SQLite in tests. It passes every call on to the system's own layer, can let the
** n-th operation that changes something fail or kill the process there, and can write all of them
** to a trace from which a power cut at any point is rebuilt.
**
** Interface of SQLite: https://www.sqlite.org/vfs.html
*/
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum operation { CREATE = 1, WRITE, TRUNCATE, SYNC, DELETE, MARK };
enum fault { NO_FAULT, ONCE, FOR_EVER, KILL };

typedef struct {
  sqlite3_file base;
  const char *name; /* of a database or journal; SQLite keeps it alive; null for scratch files */
  sqlite3_file *real;
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;
static FILE *trace;

static enum fault fault;
static int fault_code, fault_tears;
static long fault_at, operations;

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void note(enum operation what, const char *path, sqlite3_int64 place, int size,
                 const void *data) {
  if (!trace || !path) return;
  const char *name = base_name(path);
  sqlite3_int64 head[4] = {what, (sqlite3_int64)strlen(name), place, size};
  fwrite(head, sizeof head, 1, trace);
  fwrite(name, 1, strlen(name), trace);
  if (data) fwrite(data, 1, (size_t)size, trace);
  fflush(trace);
}

/* Counts an operation; true if it is to fail. */
static int fails(void) {
  if (fault == NO_FAULT) return 0;
  operations++;
  if (operations < fault_at || (operations > fault_at && fault != FOR_EVER)) return 0;
  if (fault == KILL) {
    kill(getpid(), SIGKILL);
    pause();
  }
  return 1;
}

/* The code to answer: a full disk is told as such, any other error by its kind. */
static int code_of(int kind) { return fault_code == SQLITE_FULL ? SQLITE_FULL : kind; }

#define REAL(file) (((File *)(file))->real)
#define NAME(file) (((File *)(file))->name)
#define METHODS(file) (REAL(file)->pMethods)

static int file_close(sqlite3_file *file) {
  int code = METHODS(file)->xClose(REAL(file));
  free(REAL(file));
  return code;
}
static int file_read(sqlite3_file *file, void *data, int size, sqlite3_int64 place) {
  return METHODS(file)->xRead(REAL(file), data, size, place);
}
static int file_write(sqlite3_file *file, const void *data, int size, sqlite3_int64 place) {
  if (fails()) {
    int half = size / 2 / 512 * 512;
    if (fault_tears && half) {
      METHODS(file)->xWrite(REAL(file), data, half, place);
      note(WRITE, NAME(file), place, half, data);
    }
    return code_of(SQLITE_IOERR_WRITE);
  }
  note(WRITE, NAME(file), place, size, data);
  return METHODS(file)->xWrite(REAL(file), data, size, place);
}
static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
  if (fails()) return SQLITE_IOERR_TRUNCATE;
  note(TRUNCATE, NAME(file), size, 0, 0);
  return METHODS(file)->xTruncate(REAL(file), size);
}
static int file_sync(sqlite3_file *file, int flags) {
  if (fails()) return SQLITE_IOERR_FSYNC;
  note(SYNC, NAME(file), 0, 0, 0);
  return METHODS(file)->xSync(REAL(file), flags);
}
static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return METHODS(file)->xFileSize(REAL(file), size);
}
static int file_lock(sqlite3_file *file, int level) {
  return METHODS(file)->xLock(REAL(file), level);
}
static int file_unlock(sqlite3_file *file, int level) {
  return METHODS(file)->xUnlock(REAL(file), level);
}
static int file_is_reserved(sqlite3_file *file, int *answer) {
  return METHODS(file)->xCheckReservedLock(REAL(file), answer);
}
static int file_control(sqlite3_file *file, int what, void *argument) {
  return METHODS(file)->xFileControl(REAL(file), what, argument);
}
static int file_sector(sqlite3_file *file) { return METHODS(file)->xSectorSize(REAL(file)); }
static int file_device(sqlite3_file *file) {
  return METHODS(file)->xDeviceCharacteristics(REAL(file));
}

static const sqlite3_io_methods methods = {
    .iVersion = 1, /* no shared memory and no mapping: our files use neither */
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_is_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_device,
};

static int vfs_open(sqlite3_vfs *self, const char *path, sqlite3_file *file, int flags, int *out) {
  File *ours = (File *)file;
  (void)self;
  memset(ours, 0, sizeof *ours);
  if ((flags & SQLITE_OPEN_CREATE) && fails()) return code_of(SQLITE_CANTOPEN);
  if (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL)) ours->name = path;
  ours->real = calloc(1, (size_t)real_vfs->szOsFile);
  int code = real_vfs->xOpen(real_vfs, path, ours->real, flags, out);
  if (code != SQLITE_OK) {
    free(ours->real);
    return code;
  }
  if (flags & SQLITE_OPEN_CREATE) note(CREATE, ours->name, 0, 0, 0);
  ours->base.pMethods = &methods;
  return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *self, const char *path, int sync_folder) {
  (void)self;
  if (fails()) return SQLITE_IOERR_DELETE;
  int code = real_vfs->xDelete(real_vfs, path, sync_folder);
  if (code == SQLITE_OK) note(DELETE, path, sync_folder, 0, 0);
  return code;
}

/* Become SQLite's layer for every file opened from now on; 0 gives the system's own back. */
int fault_vfs_use(int use) {
  if (!real_vfs) {
    real_vfs = sqlite3_vfs_find(0);
    fault_vfs = *real_vfs; /* what is not ours needs no file of ours and is called as it is */
    fault_vfs.zName = "fault";
    fault_vfs.szOsFile = sizeof(File);
    fault_vfs.xOpen = vfs_open;
    fault_vfs.xDelete = vfs_delete;
    fault_vfs.pNext = 0;
  }
  return sqlite3_vfs_register(use ? &fault_vfs : real_vfs, 1);
}

/* Count operations anew and let the n-th fail. */
void fault_vfs_arm(int how, long at, int code, int tears) {
  fault = (enum fault)how;
  fault_at = at;
  fault_code = code;
  fault_tears = tears;
  operations = 0;
}

/* Operations that changed something since the last arming. */
long fault_vfs_count(void) { return operations; }

/* Write all operations to this file from now on; an empty name ends it. */
void fault_vfs_trace(const char *path) {
  if (trace) fclose(trace);
  trace = *path ? fopen(path, "wb") : 0;
}

/* Note in the trace that this save has been acknowledged. */
void fault_vfs_mark(long save) { note(MARK, "", save, 0, 0); }
