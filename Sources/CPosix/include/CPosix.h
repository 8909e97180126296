// What Swift's Glibc lacks or cannot import. Thin: no logic.
#ifndef CPOSIX_H
#define CPOSIX_H

#include <spawn.h>
#include <stddef.h>
#include <sys/types.h>

/// Wipes bytes in a way that no compiler leaves out.
void posix_wipe(void *bytes, size_t count);

/// Has memory that is given back to the heap wiped, where the system lets a program do so.
void posix_wipe_heap_from_now_on(void);

/// Maps memory of its own pages, locked where the system allows it and left out of core dumps.
/// Where no pages are to be had it comes from the heap. NULL when there is no memory.
void *posix_map_locked(size_t count);

/// Gives memory of `posix_map_locked` back. It is to be wiped before.
void posix_unmap_locked(void *bytes, size_t count);

/// Keeps the whole process out of core dumps, of what the language's runtime prints of a crash, and
/// of the reach of debuggers of the same user.
void posix_leave_no_dumps(void);

/// Has writes beyond a limit or to a closed pipe fail instead of ending the process.
void posix_ignore_write_signals(void);

/// Holds back the signals that ask a process to end, and lets them through again.
void posix_hold_signals(void);
void posix_release_signals(void);

/// Has a program that is started get no file that is open from a number on; 0, or an error's number.
int posix_close_all_from(posix_spawn_file_actions_t *actions, int first);

/// Where a part stands first in bytes; NULL for nowhere.
const void *posix_find(const void *bytes, size_t count, const void *part, size_t length);

/// How a name is given to a file within a folder.
enum posix_rename_rule {
  /// In place of a file that has the name.
  POSIX_RENAME_OVER,
  /// Two files exchange their names.
  POSIX_RENAME_EXCHANGE,
  /// Only where no file has the name, else EEXIST.
  POSIX_RENAME_TO_FREE
};

/// Renames within a folder: 0, or -1 with errno; EINVAL or ENOSYS where the rule is not known.
int posix_rename(int folder, const char *from, const char *to, enum posix_rename_rule rule);

/// Whether a file in a folder, a link itself, is where a file system is mounted: 1, or 0 where it is not
/// or the system does not say, or -1 with errno.
int posix_is_mount(int folder, const char *name);

/// The names of a file's extended attributes, each ended by NUL: their bytes, or -1 with errno.
ssize_t posix_xattr_names(int file, char *names, size_t size);

/// An attribute's value: its bytes, or -1 with errno.
ssize_t posix_xattr_value(int file, const char *name, void *value, size_t size);

/// Sets an attribute: 0, or -1 with errno.
int posix_set_xattr(int file, const char *name, const void *value, size_t size);

#endif
