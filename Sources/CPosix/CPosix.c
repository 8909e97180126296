#define _GNU_SOURCE
#include "CPosix.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

void posix_wipe(void *bytes, size_t count) {
  if (bytes == NULL || count == 0) return;
#if defined(__linux__)
  explicit_bzero(bytes, count);
#else
  volatile unsigned char *byte = bytes;
  while (count--) *byte++ = 0;
#endif
}

void *posix_map_locked(size_t count) {
  void *bytes = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (bytes == MAP_FAILED) return NULL;
  // A limit on locked memory is no reason to refuse a token: swap is then the lesser evil.
  (void)mlock(bytes, count);
#if defined(MADV_DONTDUMP)
  (void)madvise(bytes, count, MADV_DONTDUMP);
#endif
  return bytes;
}

void posix_unmap_locked(void *bytes, size_t count) {
  if (bytes != NULL) (void)munmap(bytes, count);
}

void posix_no_core_dumps(void) {
  struct rlimit none = {0, 0};
  (void)setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
  (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
