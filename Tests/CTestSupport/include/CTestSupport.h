#ifndef CTESTSUPPORT_H
#define CTESTSUPPORT_H
// What Swift cannot reach of libvterm and of the C library.

#include <spawn.h>
#include <vterm.h>
#include <stdbool.h>
#include <stdint.h>

/// What a cell looks like, without libvterm's bit fields and unions.
struct cvterm_cell {
  uint32_t characters[6];
  int width;
  bool bold, underline, italic, reverse;
  /// The ANSI colour of the text, or -1 for the theme's own.
  int colour;
};

struct cvterm_cell cvterm_cell_at(VTermScreen *screen, int row, int column);

/// Writes whether the cursor is shown, and on which screen, into `state` as they change.
struct cvterm_state { bool shows_cursor, is_alternate; };
void cvterm_observe(VTermScreen *screen, struct cvterm_state *state);

/// Opens a pseudo-terminal and writes the path of its other end into `path`. -1 where there is none.
int support_open_terminal(char *path, size_t size);

/// A pipe whose ends no child inherits.
int support_pipe(int ends[2]);

/// Has a child start in a folder.
int support_start_in(posix_spawn_file_actions_t *actions, const char *folder);

/// Whether a piece stands in a run of bytes.
bool support_holds(const void *bytes, size_t count, const void *piece, size_t piece_count);

#endif
