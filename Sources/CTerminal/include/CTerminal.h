// ncurses as functions: its macros, stdscr and globals do not pass into Swift.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// Why a terminal could not be taken.
enum { CT_OK = 0, CT_NO_TERMINAL = 1, CT_UNKNOWN_TYPE = 2 };

/// Attributes of text, to be joined with `|`.
enum { CT_BOLD = 1, CT_ITALIC = 2, CT_UNDERLINE = 4, CT_REVERSE = 8, CT_DIM = 16 };

/// Takes the terminal at a path: raw, without echo, on its other screen. `code` is the errno where
/// it cannot be opened.
int ct_open(const char *path, bool colour, int *code);

/// Gives the terminal back as it was: its settings with what was typed thrown away, its screen,
/// its cursor. May be called again.
void ct_close(void);

/// Gives the terminal back for a while, and takes it again.
void ct_pause(void);
void ct_resume(void);

/// Takes the terminal again where a shell had it without docent giving it back.
void ct_regain(void);

/// Whether the terminal is docent's to write to. While docent is in the background it is not, and
/// the call stops the process group, once, as programs do that need the terminal.
bool ct_await_front(void);

/// The terminal's descriptor.
int ct_descriptor(void);

/// The size in cells of the window that a descriptor writes to; false where there is none.
bool ct_window_size(int descriptor, int *rows, int *columns);
/// The size of the session's window in cells; 0 where the terminal does not tell.
void ct_size(int *rows, int *columns);

/// Whether colours can be shown, and whether text is UTF-8.
bool ct_has_colour(void);
bool ct_is_utf8(void);

/// Makes ncurses' picture of the screen fit a window of at least 1×1.
void ct_resize(int rows, int columns);

/// Writes text into ncurses' picture. `colour` is 0 for the theme's own, else 1 + an ANSI colour.
void ct_put(int row, int column, const wchar_t *text, unsigned attributes, int colour);

/// Blanks a row of the picture.
void ct_clear_row(int row);

/// Sends what differs from what is on the screen, the cursor last.
void ct_update(int row, int column, bool shows_cursor);

/// Has the next update send everything.
void ct_redraw(void);

/// Sends the text of a link once more, in the same place with the same look, marked with its
/// address and a number that the parts of one link have in common. One that goes on from the end of
/// the row above is left to the terminal to wrap. `ct_end_links` has to follow.
void ct_put_link(int row, int column, bool goes_on, const char *text, unsigned attributes,
                 int colour, const char *address, int number);

/// Names the window, where the terminal is known to take names; the name before comes back when the
/// terminal is given back. The text holds no control characters.
void ct_set_title(const char *text);

/// Puts the cursor back to where the last update left it.
void ct_end_links(void);

/// Sends bytes as they are.
void ct_send(const char *bytes, size_t count);

void ct_ring(void);

/// Has signals write their number to a pipe, and crashes give the terminal back.
///
/// Returns the end of the pipe to read from, or -1.
int ct_catch_signals(void);

/// Stops the process group as Ctrl-Z does, and returns once it goes on.
void ct_stop(void);

/// Ends the process with a status within a second, whatever of its output is not taken.
void ct_hurry(int status);

/// Wipes bytes in a way that no compiler leaves out.
void ct_wipe(void *bytes, size_t count);

#endif
