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
  // Where docent's own output goes, and whether some is on its way now.
  int output;
  volatile sig_atomic_t is_writing;
  // Whether output goes nowhere, since the terminal does not take it and docent is to end.
  volatile sig_atomic_t is_cut;
  struct termios settings;
  char restoring[256];
  size_t restoring_count;
};

extern struct ct_terminal ct_terminal;

// Has output go nowhere where some is on its way: a terminal that does not take it must not keep
// docent from ending. May be called by a handler.
void ct_cut(void);
// Lets changes of the terminal's settings through, or not, while another program has it.
void ct_settings_never_stop(sigset_t *before);

#endif
