#define _GNU_SOURCE
#include "CPosix.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
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
  posix_wipe_heap_from_now_on();
  void *bytes = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  // No reason to refuse a token: the heap is wiped too.
  if (bytes == MAP_FAILED) return calloc(1, count);
  // Nor is a limit on locked memory: swap is then the lesser evil.
  (void)mlock(bytes, count);
#if defined(MADV_DONTDUMP)
  (void)madvise(bytes, count, MADV_DONTDUMP);
#endif
  return bytes;
}

// Pages begin at a multiple of their size; what the heap gives never does, having a header.
static int is_of_pages(const void *bytes) { return ((uintptr_t)bytes & 4095) == 0; }

void posix_unmap_locked(void *bytes, size_t count) {
  if (bytes == NULL) return;
  if (is_of_pages(bytes))
    (void)munmap(bytes, count);
  else
    free(bytes);
}

// What a process's own faults raise.
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
enum { faults_count = sizeof faults / sizeof *faults };

void posix_leave_no_dumps(void) {
  struct rlimit none = {0, 0};
  (void)setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
  (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
  // Where Swift is installed, its runtime answers a fault by printing what the registers point at.
  for (size_t i = 0; i < faults_count; i++) (void)signal(faults[i], SIG_DFL);
}

void posix_ignore_write_signals(void) {
  (void)signal(SIGXFSZ, SIG_IGN);
  (void)signal(SIGPIPE, SIG_IGN);
}

// All but those of a process's own faults, which cannot wait.
static void change_ending_signals(int how) {
  sigset_t signals;
  sigfillset(&signals);
  for (size_t i = 0; i < faults_count; i++) sigdelset(&signals, faults[i]);
  (void)sigprocmask(how, &signals, NULL);
}

void posix_hold_signals(void) { change_ending_signals(SIG_BLOCK); }
void posix_release_signals(void) { change_ending_signals(SIG_UNBLOCK); }

int posix_rename(int folder, const char *from, const char *to, enum posix_rename_rule rule) {
#if defined(__APPLE__)
  unsigned int flags[] = {0, RENAME_SWAP, RENAME_EXCL};
  return renameatx_np(folder, from, folder, to, flags[rule]);
#else
  unsigned int flags[] = {0, RENAME_EXCHANGE, RENAME_NOREPLACE};
  return renameat2(folder, from, folder, to, flags[rule]);
#endif
}

int posix_is_mount(int folder, const char *name) {
#if defined(STATX_ATTR_MOUNT_ROOT)
  struct statx status;
  if (statx(folder, name, AT_SYMLINK_NOFOLLOW, 0, &status) != 0) return -1;
  return (status.stx_attributes_mask & status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  (void)folder, (void)name;
  return 0;
#endif
}

#if defined(__APPLE__)
ssize_t posix_xattr_names(int file, char *names, size_t size) {
  return flistxattr(file, names, size, 0);
}
ssize_t posix_xattr_value(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size, 0, 0);
}
int posix_set_xattr(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0, 0);
}
#else
ssize_t posix_xattr_names(int file, char *names, size_t size) {
  return flistxattr(file, names, size);
}
ssize_t posix_xattr_value(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size);
}
int posix_set_xattr(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0);
}
#endif

int posix_close_all_from(posix_spawn_file_actions_t *actions, int first) {
#if defined(__GLIBC__)
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
#else
  (void)actions, (void)first;
  return 0;
#endif
}

const void *posix_find(const void *bytes, size_t count, const void *part, size_t length) {
  return memmem(bytes, count, part, length);
}
