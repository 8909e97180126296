#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "Terminal.h"

// term.h names capabilities so.
#undef columns
#undef lines

struct ct_terminal ct_terminal = {.descriptor = -1, .output = -1};

static SCREEN *screen;
static FILE *output, *input;
static bool colour, utf8;
static int cursor_row, cursor_column;

static void send_text(const char *text) { ct_send(text, strlen(text)); }

void ct_send(const char *bytes, size_t count) {
  ct_terminal.is_writing = 1;
  fflush(output);
  while (count > 0) {
    ssize_t written = write(ct_terminal.output, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    bytes += written;
    count -= (size_t)written;
  }
  ct_terminal.is_writing = 0;
}

static int nowhere = -1;

void ct_cut(void) {
  if (!ct_terminal.is_writing || nowhere < 0) return;
  // The call that waits for the terminal is made again, and writes to the descriptor's new place.
  if (dup2(nowhere, ct_terminal.output) >= 0) ct_terminal.is_cut = 1;
}

void ct_settings_never_stop(sigset_t *before) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  sigprocmask(SIG_BLOCK, &stop, before);
}

static bool ct_is_in_front(void) {
  pid_t front = tcgetpgrp(ct_terminal.descriptor);
  return front < 0 || front == getpgrp();
}

bool ct_await_front(void) {
  // Stops as vi and less do; goes on with fg, or with bg, after which it is asked for again.
  if (!ct_is_in_front()) kill(0, SIGTTOU);
  return ct_is_in_front();
}

// Where the named locale is not installed, or only its encoding is named, text is UTF-8 all the
// same, unless another encoding is asked for.
static void choose_locale(void) {
  if (setlocale(LC_CTYPE, "") == NULL) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *name = NULL;
    for (int i = 0; i < 3 && (name == NULL || *name == 0); i++) name = getenv(names[i]);
    const char *encoding = name == NULL ? NULL : strchr(name, '.');
    bool other = encoding != NULL && strncasecmp(encoding, ".utf", 4) != 0;
    if (!other && setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "UTF-8");
  }
  utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// The title of the window before docent, put aside and brought back (xterm, Control Sequences, XTWINOPS).
static bool has_title, is_titled;
#define KEEP_TITLE "\033[22;2t"
#define OLD_TITLE "\033[23;2t"

void ct_set_title(const char *text) {
  if (!has_title || !ct_terminal.is_taken) return;
  if (!is_titled) send_text(KEEP_TITLE);
  is_titled = true;
  send_text("\033]2;");
  send_text(text);
  send_text("\007");
}

// What a crash handler sends is put together beforehand: it may call next to nothing itself.
static void prepare_restoring(void) {
  char *p = ct_terminal.restoring;
  size_t room = sizeof ct_terminal.restoring;
  has_title = tigetflag("XT") > 0;
  const char *parts[] = {"\033]8;;\033\\", "\033[?2004l", exit_attribute_mode, cursor_normal,
                         exit_ca_mode, has_title ? OLD_TITLE : NULL};
  ct_terminal.restoring_count = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    if (parts[i] == NULL) continue;
    size_t count = strlen(parts[i]);
    if (count >= room) break;
    memcpy(p, parts[i], count);
    p += count;
    room -= count;
    ct_terminal.restoring_count += count;
  }
}

int ct_open(const char *path, bool wants_colour, int *code) {
  choose_locale();
  int descriptor = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
  ct_terminal.descriptor = descriptor;
  bool in_front = descriptor >= 0 && ct_await_front();
  if (!in_front || tcgetattr(descriptor, &ct_terminal.settings) != 0) {
    *code = descriptor >= 0 && !in_front ? EIO : errno;
    if (descriptor >= 0) close(descriptor);
    ct_terminal.descriptor = -1;
    return CT_NO_TERMINAL;
  }
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  ct_terminal.output = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  output = fdopen(ct_terminal.output, "w");
  input = fdopen(dup(descriptor), "r");
  // The size comes from the terminal itself, not from variables of a shell that started elsewhere.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  // ncurses installs handlers of its own, which are ours again before any signal can reach them.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  screen = newterm(NULL, output, input);
  ct_catch_signals();
  sigprocmask(SIG_SETMASK, &before, NULL);
  if (screen == NULL || cursor_address == NULL) {
    if (screen != NULL) endwin();
    tcsetattr(descriptor, TCSANOW, &ct_terminal.settings);
    return CT_UNKNOWN_TYPE;
  }
  colour = wants_colour && has_colors();
  if (colour) {
    start_color();
    use_default_colors();
    // With eight colours the bright ones are the plain ones, and cyan is what can be read of blue.
    for (int i = 0; i < 16; i++) {
      int plain = i == 12 ? COLOR_CYAN : i & 7;
      init_pair((short)(i + 1), (short)(i < COLORS ? i : plain), -1);
    }
  }
  raw();
  noecho();
  nonl();
  idlok(stdscr, TRUE);
  prepare_restoring();
  ct_terminal.is_taken = 1;
  send_text("\033[?2004h");
  return CT_OK;
}

// Sends what gives the terminal back, as far as it takes it at once: it did not take what was
// before.
static void restore_at_once(void) {
  int flags = fcntl(ct_terminal.descriptor, F_GETFL);
  fcntl(ct_terminal.descriptor, F_SETFL, flags | O_NONBLOCK);
  struct pollfd terminal = {.fd = ct_terminal.descriptor, .events = POLLOUT};
  poll(&terminal, 1, 100);
  if (write(ct_terminal.descriptor, ct_terminal.restoring, ct_terminal.restoring_count) < 0) {
  }
  fcntl(ct_terminal.descriptor, F_SETFL, flags);
}

void ct_pause(void) {
  if (!ct_terminal.is_taken) return;
  ct_terminal.is_taken = 0;
  if (!ct_is_in_front()) return;
  sigset_t before;
  ct_settings_never_stop(&before);
  ct_terminal.is_writing = 1;
  send_text("\033[?2004l");
  if (is_titled) send_text(OLD_TITLE);
  is_titled = false;
  ct_terminal.is_writing = 1;
  curs_set(1);
  endwin();
  fflush(output);
  ct_terminal.is_writing = 0;
  if (ct_terminal.is_cut) restore_at_once();
  tcsetattr(ct_terminal.descriptor, TCSAFLUSH, &ct_terminal.settings);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void ct_resume(void) {
  if (screen == NULL || ct_terminal.is_taken) return;
  raw();
  noecho();
  nonl();
  ct_terminal.is_taken = 1;
  clearok(curscr, TRUE);
  send_text("\033[?2004h");
}

void ct_regain(void) {
  if (screen == NULL || !ct_terminal.is_taken || !ct_is_in_front()) return;
  raw();
  noecho();
  nonl();
  send_text(enter_ca_mode == NULL ? "" : enter_ca_mode);
  send_text("\033[?2004h");
}

void ct_close(void) {
  if (screen == NULL) return;
  ct_pause();
  delscreen(screen);
  screen = NULL;
  ct_terminal.output = -1;
  fclose(output);
  fclose(input);
}

int ct_descriptor(void) { return ct_terminal.descriptor; }

bool ct_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size = {0};
  bool known = ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return known;
}

void ct_size(int *rows, int *columns) {
  ct_window_size(ct_terminal.descriptor, rows, columns);
}

bool ct_has_colour(void) { return colour; }
bool ct_is_utf8(void) { return utf8; }

void ct_resize(int rows, int columns) {
  if (rows == LINES && columns == COLS) return;
  resizeterm(rows, columns);
  clearok(curscr, TRUE);
}

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CT_BOLD) result |= A_BOLD;
  if (attributes & CT_ITALIC) result |= A_ITALIC;
  if (attributes & CT_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CT_REVERSE) result |= A_REVERSE;
  if (attributes & CT_DIM) result |= A_DIM;
  return result;
}

void ct_put(int row, int column, const wchar_t *text, unsigned attributes, int pair) {
  attr_set(curses_attributes(attributes), (short)(colour ? pair : 0), NULL);
  mvaddwstr(row, column, text);
  attr_set(A_NORMAL, 0, NULL);
}

void ct_clear_row(int row) {
  move(row, 0);
  clrtoeol();
}

void ct_update(int row, int column, bool shows_cursor) {
  ct_terminal.is_writing = 1;
  curs_set(shows_cursor ? 1 : 0);
  move(row, column);
  cursor_row = row;
  cursor_column = column;
  refresh();
  ct_terminal.is_writing = 0;
}

void ct_redraw(void) { clearok(curscr, TRUE); }

static int put_character(int character) { return fputc(character, output); }

// The pen is normal after an update, and is so again behind each link.
void ct_put_link(int row, int column, bool goes_on, const char *text, unsigned attributes,
                 int pair, const char *address, int number) {
  ct_terminal.is_writing = 1;
  // A terminal that moves on by itself at the margin takes both rows for one line.
  if (!goes_on || !auto_right_margin || !eat_newline_glitch)
    tputs(tiparm(cursor_address, row, column), 1, put_character);
  vid_puts(curses_attributes(attributes), (short)(colour ? pair : 0), NULL, put_character);
  fprintf(output, "\033]8;id=docent%d;%s\033\\%s\033]8;;\033\\", number, address, text);
  vid_puts(A_NORMAL, 0, NULL, put_character);
}

void ct_end_links(void) {
  tputs(tiparm(cursor_address, cursor_row, cursor_column), 1, put_character);
  fflush(output);
  ct_terminal.is_writing = 0;
}

void ct_ring(void) {
  ct_terminal.is_writing = 1;
  beep();
  fflush(output);
  ct_terminal.is_writing = 0;
}

void ct_wipe(void *bytes, size_t count) {
#if defined(__linux__)
  explicit_bzero(bytes, count);
#else
  volatile unsigned char *byte = bytes;
  while (count--) *byte++ = 0;
#endif
}
