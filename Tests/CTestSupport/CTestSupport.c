#define _GNU_SOURCE
#include "CTestSupport.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct cvterm_cell cvterm_cell_at(VTermScreen *screen, int row, int column) {
  VTermScreenCell cell;
  memset(&cell, 0, sizeof cell);
  VTermPos place = {.row = row, .col = column};
  vterm_screen_get_cell(screen, place, &cell);
  struct cvterm_cell result = {.width = cell.width, .bold = cell.attrs.bold,
                               .underline = cell.attrs.underline != 0,
                               .italic = cell.attrs.italic, .reverse = cell.attrs.reverse,
                               .colour = -1};
  memcpy(result.characters, cell.chars, sizeof result.characters);
  if (VTERM_COLOR_IS_INDEXED(&cell.fg) && !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)) {
    result.colour = cell.fg.indexed.idx;
  }
  return result;
}

static int property_changed(VTermProp property, VTermValue *value, void *user) {
  struct cvterm_state *state = user;
  if (property == VTERM_PROP_CURSORVISIBLE) state->shows_cursor = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) state->is_alternate = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = property_changed};

void cvterm_observe(VTermScreen *screen, struct cvterm_state *state) {
  state->shows_cursor = true;
  state->is_alternate = false;
  vterm_screen_set_callbacks(screen, &callbacks, state);
}

int support_open_terminal(char *path, size_t size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, path, size) != 0) {
    close(master);
    return -1;
  }
  return master;
}

int support_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int support_start_in(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

bool support_holds(const void *bytes, size_t count, const void *piece, size_t piece_count) {
  return memmem(bytes, count, piece, piece_count) != NULL;
}
