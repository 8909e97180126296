import CPosix
import Credentials
import Glibc
import Saving

/// Replaces one file by another of the same name, under the folder's lock.
struct Replacement {
  private let target: Target
  private let folder: Descriptor
  private let calls: Calls

  /// What the file has to be still.
  enum Expectation {
    /// The very file that was read; nil for one that is not there yet.
    case untouched(FileState?)
    /// Any file that says what was saved.
    case saying(FileDigest)
  }

  /// How long the lock of another docent is waited for, in milliseconds.
  private static let patience = 2_000

  /// Opens and locks the folder, and removes what a killed save left there.
  init(_ target: Target, _ calls: Calls) throws(SaveProblem) {
    guard let folder = try target.openFolder(calls) else { throw .noFolder(target.folder) }
    self.target = target
    self.folder = folder
    self.calls = calls
    try lock()
    removeLeftovers()
  }

  // The lock is the kernel's and goes with the descriptor: a kill leaves nothing behind. A file
  // system without locks is no reason not to save.
  private func lock() throws(SaveProblem) {
    var waited = 0
    while retried({ calls.lock(folder.number) }) != 0, errno == EWOULDBLOCK {
      guard waited < Self.patience else { throw .locked }
      poll(nil, 0, 50)
      waited += 50
    }
  }

  private var prefix: String { ".\(target.name).docent-" }

  private func removeLeftovers() {
    let length = prefix.utf8.count + 6
    for name in calls.names(target.folder)
    where name.hasPrefix(prefix) && name.utf8.count == length {
      _ = calls.unlink(folder.number, name)
    }
  }
}

extension Replacement {
  /// Replaces the file and reads it back.
  ///
  /// - Parameters:
  ///   - expected: what the file has to be still.
  ///   - old: whose owner, mode and attributes the new file gets; nil for 0600 and none.
  ///   - mode: the permission bits of the new file, where they are to be others.
  /// - Returns: the file as it is now.
  /// - Throws: `SaveProblem`; all but `unsure` and `differsAfterwards` leave the old file in place.
  func replace(
    _ expected: Expectation, like old: FileState?, with new: Secret, mode: UInt16? = nil
  ) throws(SaveProblem) -> FileState {
    posix_hold_signals()
    defer { posix_release_signals() }
    let (name, file) = try makeTemporary()
    do throws(SaveProblem) {
      try fill(file, with: new)
      if let old { try dress(file, like: old, mode: mode) }
      guard file.close() else { throw .unwritable(reason: systemReason()) }
      try check(expected)
      try rename(name)
    } catch {
      discard(name)
      throw error
    }
    return try confirmed(new)
  }

  /// Keeps a copy of the file beside it, for the user alone, under the first free name.
  ///
  /// - Returns: the copy's name.
  func keepCopy(of old: FileContent) throws(SaveProblem) -> String {
    try check(.untouched(old.state))
    let (name, file) = try makeTemporary()
    defer { discard(name) }
    try fill(file, with: old.bytes)
    guard file.close() else { throw .unwritable(reason: systemReason()) }
    for number in 1..<1_000 {
      let copy = target.name + ".before" + (number == 1 ? "" : ".\(number)")
      // A link takes no name that is there already.
      if retried({ calls.link(folder.number, name, copy) }) == 0 { return copy }
      if errno != EEXIST { throw .unwritable(reason: systemReason()) }
    }
    throw .noFreeName
  }

  /// Removes a file that is of no use any more: it may hold a secret, so it is tried more than once.
  func discard(_ name: String) {
    for _ in 0..<3 where calls.unlink(folder.number, name) == 0 || errno == ENOENT { return }
  }

  /// Removes a file that a save had made.
  func remove(_ expected: Expectation) throws(SaveProblem) {
    try check(expected)
    guard retried({ calls.unlink(folder.number, target.name) }) == 0 else {
      throw .unwritable(reason: systemReason())
    }
    guard retried({ calls.sync(folder.number) }) == 0 else {
      throw .unsure(reason: systemReason())
    }
  }

  private func makeTemporary() throws(SaveProblem) -> (String, Descriptor) {
    for _ in 0..<100 {
      let name = prefix + Self.randomLetters()
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let number = retried { calls.openIn(folder.number, name, flags) }
      if number >= 0 { return (name, Descriptor(number, calls)) }
      if errno != EEXIST { throw .unwritable(reason: systemReason()) }
    }
    throw .noFreeName
  }

  private static func randomLetters() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<6).map { _ in letters[Int.random(in: letters.indices)] })
  }

  // A file system that loses bytes and says nothing is found out before the old file is gone.
  private func fill(_ file: Descriptor, with new: Secret) throws(SaveProblem) {
    // A umask may have taken bits from the 0600 it was opened with.
    guard retried({ calls.setMode(file.number, 0o600) }) == 0, file.write(new),
      retried({ calls.sync(file.number) }) == 0,
      let arrived = file.content(atMost: new.count + 1)
    else { throw .unwritable(reason: systemReason()) }
    guard arrived == new else { throw .lost }
  }

  // Owner before mode, since changing the owner takes bits of the mode away; lists of access after
  // the mode, since they are part of it.
  private func dress(_ file: Descriptor, like old: FileState, mode: UInt16?) throws(SaveProblem) {
    let (owner, group) = (old.identity.owner, old.identity.group)
    guard let status = file.status(),
      (status.st_uid == owner && status.st_gid == group)
        || retried({ calls.setOwner(file.number, owner, group) }) == 0,
      retried({ calls.setMode(file.number, mode_t(mode ?? old.identity.mode)) }) == 0
    else { throw .unwritable(reason: systemReason()) }
    for attribute in old.attributes where mode == nil || !attribute.isAccessList {
      guard attribute.set(on: file) || !attribute.isNeeded else {
        throw .unwritable(reason: systemReason())
      }
    }
  }

  private func check(_ expected: Expectation) throws(SaveProblem) {
    let now = try FileContent(named: target.name, in: folder, isOwn: true)?.state
    switch expected {
    case .untouched(let state):
      guard now?.identity == state?.identity, now?.digest == state?.digest else {
        throw .changedMeanwhile
      }
    case .saying(let digest):
      guard now?.digest == digest else { throw .changedMeanwhile }
    }
  }

  private func rename(_ name: String) throws(SaveProblem) {
    guard retried({ calls.rename(folder.number, name, target.name) }) != 0 else { return }
    switch errno {
    case EBUSY: throw .mounted(reason: systemReason())
    case EPERM, EACCES: throw .protected(reason: systemReason())
    default: throw .unwritable(reason: systemReason())
    }
  }

  // From here on the new file is in place: what fails now is told as such.
  private func confirmed(_ new: Secret) throws(SaveProblem) -> FileState {
    guard retried({ calls.sync(folder.number) }) == 0 else {
      throw .unsure(reason: systemReason())
    }
    let now: FileContent?
    do throws(SaveProblem) {
      now = try FileContent(named: target.name, in: folder, isOwn: true)
    } catch {
      guard case .unreadable(let reason) = error else { throw .differsAfterwards }
      throw .unsure(reason: reason)
    }
    guard let now, now.bytes == new else { throw .differsAfterwards }
    return now.state
  }
}
