import Disk
import Glibc

/// A program that docent starts: no shell, no terminal, no signals blocked, a session of its own.
struct Subprocess {
  private let process: pid_t

  /// Starts a program, its streams at `/dev/null`; nil when it cannot be started.
  ///
  /// - Parameter arguments: the program, looked for in `PATH`, and what it is given.
  init?(_ arguments: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var pointers = arguments.map { $0.asPath { strdup($0) } } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    guard
      posix_spawnp(&process, arguments[0], &actions, &attributes, &pointers, environ) == 0
    else { return nil }
    self.process = process
  }

  /// Waits for the end and returns the exit status; nil when a signal ended it.
  func wait() -> Int32? {
    var status: Int32 = 0
    guard retried({ waitpid(process, &status, 0) }) == process, status & 0x7F == 0 else {
      return nil
    }
    return (status >> 8) & 0xFF
  }

  /// Takes note of the programs that ended meanwhile, so that none stays as a zombie.
  static func reapEnded() {
    while waitpid(-1, nil, WNOHANG) > 0 {}
  }
}
