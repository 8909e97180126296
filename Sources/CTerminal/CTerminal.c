#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "Terminal.h"

// term.h names capabilities so.
#undef columns
#undef lines

struct ct_terminal ct_terminal = {.descriptor = -1};

static SCREEN *screen;
static FILE *output, *input;
static bool colour, utf8;
static int cursor_row, cursor_column;

static void send_text(const char *text) { ct_send(text, strlen(text)); }

void ct_send(const char *bytes, size_t count) {
  fflush(output);
  while (count > 0) {
    ssize_t written = write(ct_terminal.descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// What a crash handler sends is put together beforehand: it may call next to nothing itself.
static void prepare_restoring(void) {
  char *p = ct_terminal.restoring;
  size_t room = sizeof ct_terminal.restoring;
  const char *parts[] = {"\033]8;;\033\\", "\033[?2004l", exit_attribute_mode, cursor_normal,
                         exit_ca_mode};
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
  setlocale(LC_CTYPE, "");
  utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  int descriptor = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0 || tcgetattr(descriptor, &ct_terminal.settings) != 0) {
    *code = errno;
    if (descriptor >= 0) close(descriptor);
    return CT_NO_TERMINAL;
  }
  ct_terminal.descriptor = descriptor;
  output = fdopen(dup(descriptor), "w");
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
    for (int i = 0; i < 16 && i < COLORS; i++) init_pair((short)(i + 1), (short)i, -1);
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

void ct_pause(void) {
  if (!ct_terminal.is_taken) return;
  ct_terminal.is_taken = 0;
  send_text("\033[?2004l");
  curs_set(1);
  endwin();
  fflush(output);
  tcsetattr(ct_terminal.descriptor, TCSAFLUSH, &ct_terminal.settings);
}

void ct_resume(void) {
  if (screen == NULL || ct_terminal.is_taken) return;
  raw();
  noecho();
  nonl();
  ct_terminal.is_taken = 1;
  clearok(curscr, TRUE);
  wrefresh(stdscr);
  send_text("\033[?2004h");
}

void ct_close(void) {
  if (screen == NULL) return;
  ct_pause();
  delscreen(screen);
  screen = NULL;
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
  curs_set(shows_cursor ? 1 : 0);
  move(row, column);
  cursor_row = row;
  cursor_column = column;
  refresh();
}

void ct_redraw(void) { clearok(curscr, TRUE); }

static int put_character(int character) { return fputc(character, output); }

// The pen is normal after an update, and is so again behind each link.
void ct_put_link(int row, int column, const char *text, unsigned attributes, int pair,
                 const char *address) {
  tputs(tiparm(cursor_address, row, column), 1, put_character);
  vid_puts(curses_attributes(attributes), (short)(colour ? pair : 0), NULL, put_character);
  fprintf(output, "\033]8;;%s\033\\%s\033]8;;\033\\", address, text);
  vid_puts(A_NORMAL, 0, NULL, put_character);
}

void ct_end_links(void) {
  tputs(tiparm(cursor_address, cursor_row, cursor_column), 1, put_character);
  fflush(output);
}

void ct_ring(void) {
  beep();
  fflush(output);
}

void ct_wipe(void *bytes, size_t count) {
#if defined(__linux__)
  explicit_bzero(bytes, count);
#else
  volatile unsigned char *byte = bytes;
  while (count--) *byte++ = 0;
#endif
}
