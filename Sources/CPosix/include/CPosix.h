// What Swift's Glibc lacks or cannot import. Thin: no logic.
#ifndef CPOSIX_H
#define CPOSIX_H

#include <stddef.h>

/// Wipes bytes in a way that no compiler leaves out.
void posix_wipe(void *bytes, size_t count);

/// Maps memory of its own pages, locked where the system allows it and left out of core dumps.
/// NULL when there is no memory.
void *posix_map_locked(size_t count);

/// Gives memory of `posix_map_locked` back. It is to be wiped before.
void posix_unmap_locked(void *bytes, size_t count);

/// Keeps the whole process out of core dumps and of the reach of debuggers of the same user.
void posix_no_core_dumps(void);

#endif
