import Glibc

/// The three descriptors that a program is given.
enum Streams {
  /// Makes sure that a file opened later is never taken for a stream that was closed.
  ///
  /// A closed one is opened the wrong way round, so that reading or writing it still fails.
  static func holdClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
