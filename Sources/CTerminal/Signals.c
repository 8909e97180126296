#define _GNU_SOURCE
#include "CTerminal.h"
#include "Terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
static char crash_stack[64 << 10];

static const int caught[] = {SIGTSTP, SIGCONT, SIGWINCH};
// Each signal that ends a process that does not ask for it; those of real time come on top.
static const int ending[] = {
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
#if defined(__linux__)
    SIGPOLL, SIGPWR, SIGSTKFLT,
#endif
};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write(signal_pipe[1], &byte, 1) < 0) { /* The pipe is full: it will be read all the same. */
  }
  errno = saved;
}

static void tell_end(int number) {
  tell(number);
  ct_cut();
}

static int hurried_status;

// What could not be written by now is left out, and at the second time all the rest.
static void hurry(int number) {
  static volatile sig_atomic_t count;
  (void)number;
  ct_cut();
  if (++count > 1) _exit(hurried_status);
}

// A crash leaves the terminal raw, and a trap of a release build says nothing: both are mended with
// calls that are safe here, then the signal does what it would have done.
static void crash(int number) {
  static const char sentence[] =
      "docent stopped because of an error of its own. Nothing more was written.\r\n";
  if (ct_terminal.is_taken) {
    ct_terminal.is_taken = 0;
    sigset_t before;
    ct_settings_never_stop(&before);
    fcntl(ct_terminal.descriptor, F_SETFL, O_NONBLOCK | fcntl(ct_terminal.descriptor, F_GETFL));
    if (write(ct_terminal.descriptor, ct_terminal.restoring, ct_terminal.restoring_count) < 0) {
    }
    tcsetattr(ct_terminal.descriptor, TCSAFLUSH, &ct_terminal.settings);
  }
  if (write(STDERR_FILENO, sentence, sizeof sentence - 1) < 0) {
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void install(const int *numbers, size_t count, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < count; i++) sigaction(numbers[i], &action, NULL);
}

int ct_catch_signals(void) {
  if (signal_pipe[0] < 0) {
    if (pipe(signal_pipe) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
      fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
    }
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
  }
  install(caught, sizeof caught / sizeof *caught, tell, SA_RESTART);
  install(ending, sizeof ending / sizeof *ending, tell_end, SA_RESTART);
#if defined(SIGRTMIN)
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) install(&number, 1, tell_end, SA_RESTART);
#endif
  install(crashes, sizeof crashes / sizeof *crashes, crash, SA_ONSTACK);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGTTOU, SIG_DFL);
  signal(SIGTTIN, SIG_DFL);
  return signal_pipe[0];
}

void ct_hurry(int status) {
  hurried_status = status;
  int alarms[] = {SIGALRM};
  install(alarms, 1, hurry, SA_RESTART);
  struct timeval time = {.tv_usec = 400 * 1000};
  struct itimerval timer = {.it_interval = time, .it_value = time};
  setitimer(ITIMER_REAL, &timer, NULL);
}

void ct_stop(void) {
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  int tstp[] = {SIGTSTP};
  install(tstp, 1, tell, SA_RESTART);
}
