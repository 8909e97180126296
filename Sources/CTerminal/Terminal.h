// What the terminal's part and the signals' part share.
#ifndef CTERMINAL_TERMINAL_H
#define CTERMINAL_TERMINAL_H

#include <signal.h>
#include <stddef.h>
#include <termios.h>

struct ct_terminal {
  int descriptor;
  // Whether the terminal is docent's now, so that a crash has to give it back.
  volatile sig_atomic_t is_taken;
  struct termios settings;
  char restoring[256];
  size_t restoring_count;
};

extern struct ct_terminal ct_terminal;

#endif
