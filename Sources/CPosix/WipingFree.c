// Memory that is given back to the heap is wiped: libraries and arrays that held a config leave
// nothing of it behind. glibc lets a program replace these two and keep the rest.
#if defined(__GLIBC__) || defined(__linux__)
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

extern void __libc_free(void *);

void free(void *bytes) {
  if (bytes == NULL) return;
  explicit_bzero(bytes, malloc_usable_size(bytes));
  __libc_free(bytes);
}

void *realloc(void *bytes, size_t count) {
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
#endif
