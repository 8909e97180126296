import CPosix
import Glibc

/// The calls to the system that keeping configs takes, so that a test can make each of them fail.
///
/// Each is as the system has it: -1 with `errno` where it fails.
public struct Calls: Sendable {
  /// open(2), for what is not made: a descriptor.
  public var open: @Sendable (_ path: String, _ flags: Int32) -> Int32 = { path, flags in
    path.asPath { Glibc.open($0, flags) }
  }
  /// openat(2), which makes a file with mode 0600 where the flags say so: a descriptor.
  public var openIn: @Sendable (_ folder: Int32, _ name: String, _ flags: Int32) -> Int32 = {
    folder, name, flags in name.asPath { openat(folder, $0, flags, 0o600) }
  }
  /// close(2); the descriptor is gone whatever it returns.
  public var close: @Sendable (Int32) -> Int32 = { Glibc.close($0) }
  /// fstat(2).
  public var status: @Sendable (Int32, inout stat) -> Int32 = { fstat($0, &$1) }
  /// fstatat(2), of a file in a folder; a link itself.
  public var statusIn: @Sendable (_ folder: Int32, _ name: String, inout stat) -> Int32 = {
    folder, name, status in name.asPath { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
  }
  /// statx(2), of a file in a folder: 1 for a mount of its own, 0 for none or where the system does not
  /// say.
  public var isMount: @Sendable (_ folder: Int32, _ name: String) -> Int32 = { folder, name in
    name.asPath { posix_is_mount(folder, $0) }
  }
  /// read(2), from where the file was read last: the number of bytes, 0 at its end.
  public var read: @Sendable (Int32, UnsafeMutableRawPointer?, _ count: Int) -> Int = {
    Glibc.read($0, $1, $2)
  }
  /// pread(2), from a byte counted from 0: the number of bytes, 0 at the file's end.
  public var readAt: @Sendable (Int32, UnsafeMutableRawPointer?, _ count: Int, _ from: Int) -> Int =
    { pread($0, $1, $2, off_t($3)) }
  /// write(2): the number of bytes, which may be less than was asked for.
  public var write: @Sendable (Int32, UnsafeRawPointer?, _ count: Int) -> Int = {
    Glibc.write($0, $1, $2)
  }
  /// pwrite(2), from a byte counted from 0: the number of bytes, which may be less than was asked for.
  public var writeAt: @Sendable (Int32, UnsafeRawPointer?, _ count: Int, _ from: Int) -> Int = {
    pwrite($0, $1, $2, off_t($3))
  }
  /// ftruncate(2).
  public var truncate: @Sendable (Int32, _ size: Int) -> Int32 = { ftruncate($0, off_t($1)) }
  /// fsync(2), of a file or of a folder.
  public var sync: @Sendable (Int32) -> Int32 = { fsync($0) }
  /// fchmod(2).
  public var setMode: @Sendable (Int32, mode_t) -> Int32 = { fchmod($0, $1) }
  /// fchown(2).
  public var setOwner: @Sendable (Int32, uid_t, gid_t) -> Int32 = { fchown($0, $1, $2) }
  /// renameat2(2), within one folder.
  public var rename: @Sendable (_ folder: Int32, _ from: String, _ to: String, Renaming) -> Int32 =
    {
      folder, from, to, renaming in
      from.asPath { from in to.asPath { posix_rename(folder, from, $0, renaming.rule) } }
    }
  /// linkat(2), within one folder; a file of that name is an error.
  public var link: @Sendable (_ folder: Int32, _ from: String, _ to: String) -> Int32 = {
    folder, from, to in
    from.asPath { from in to.asPath { linkat(folder, from, folder, $0, 0) } }
  }
  /// unlinkat(2), for files.
  public var unlink: @Sendable (_ folder: Int32, _ name: String) -> Int32 = { folder, name in
    name.asPath { unlinkat(folder, $0, 0) }
  }
  /// flock(2) of a folder, for this process alone; it does not wait.
  public var lock: @Sendable (_ folder: Int32) -> Int32 = { flock($0, LOCK_EX | LOCK_NB) }
  /// mkdir(2), with mode 0700 less what the umask takes away.
  public var makeFolder: @Sendable (_ path: String) -> Int32 = { path in
    path.asPath { mkdir($0, 0o700) }
  }
  /// chmod(2), links followed.
  public var setModeOfPath: @Sendable (_ path: String, mode_t) -> Int32 = { path, mode in
    path.asPath { chmod($0, mode) }
  }
  /// rmdir(2), which fails for a folder that is not empty.
  public var removeFolder: @Sendable (_ path: String) -> Int32 = { path in path.asPath { rmdir($0) }
  }
  /// readlink(2): the number of bytes, without a 0 behind them.
  public var readLink: @Sendable (_ path: String, UnsafeMutablePointer<CChar>, _ size: Int) -> Int =
    { path, text, size in path.asPath { readlink($0, text, size) } }
  /// flistxattr(2): the number of bytes, each name with a 0 behind it.
  public var attributeNames: @Sendable (Int32, UnsafeMutablePointer<CChar>, _ size: Int) -> Int = {
    posix_xattr_names($0, $1, $2)
  }
  /// fgetxattr(2): the number of bytes.
  public var attributeValue:
    @Sendable (Int32, _ name: String, UnsafeMutableRawPointer, _ size: Int) -> Int = {
      posix_xattr_value($0, $1, $2, $3)
    }
  /// fsetxattr(2); an attribute of that name is replaced.
  public var setAttribute:
    @Sendable (Int32, _ name: String, UnsafeRawPointer?, _ size: Int) -> Int32 = {
      posix_set_xattr($0, $1, $2, $3)
    }
  /// The names in a folder, in any order; empty where it cannot be read.
  public var names: @Sendable (_ folder: String) -> [String] = { Folder.names(in: $0) }

  /// The system's own calls.
  public static let system = Calls()
}

/// How a name is given to a file.
public enum Renaming: Sendable {
  /// In place of what has the name.
  case over
  /// The two files exchange their names.
  case exchanging
  /// Only where nothing has the name; an error else.
  case toFreeName

  fileprivate var rule: posix_rename_rule {
    switch self {
    case .over: POSIX_RENAME_OVER
    case .exchanging: POSIX_RENAME_EXCHANGE
    case .toFreeName: POSIX_RENAME_TO_FREE
    }
  }
}

/// Makes a system call again as long as a signal interrupts it.
public func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

/// What the system says of the last call that failed, as the end of a sentence.
public func systemReason(_ code: Int32 = errno) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
