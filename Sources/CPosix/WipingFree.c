// Memory that is given back to the heap is wiped: libraries and arrays that held a config leave
// nothing of it behind. glibc lets a program replace these two and keep the rest. It begins with the
// first secret: before that the heap holds pages and screens, and the first of them is waited for.
#if defined(__GLIBC__) || defined(__linux__)
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "CPosix.h"

extern void __libc_free(void *);
extern void *__libc_realloc(void *, size_t);

static volatile int wipes = 0;

void posix_wipe_heap_from_now_on(void) { wipes = 1; }

void free(void *bytes) {
  if (bytes == NULL) return;
  if (!wipes) {
    __libc_free(bytes);
    return;
  }
  explicit_bzero(bytes, malloc_usable_size(bytes));
  __libc_free(bytes);
}

void *realloc(void *bytes, size_t count) {
  if (!wipes) return __libc_realloc(bytes, count);
  if (bytes == NULL) return malloc(count);
  if (count == 0) {
    free(bytes);
    return NULL;
  }
  size_t had = malloc_usable_size(bytes);
  if (count <= had && count >= had / 2) return bytes;
  void *moved = malloc(count);
  if (moved == NULL) return NULL;
  memcpy(moved, bytes, had < count ? had : count);
  free(bytes);
  return moved;
}
#else
#include "CPosix.h"

void posix_wipe_heap_from_now_on(void) {}
#endif
