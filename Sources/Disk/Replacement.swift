import CPosix
import Credentials
import Glibc
import Saving

/// Replaces one file by another of the same name, under the folder's lock.
struct Replacement {
  let target: Target
  let folder: Descriptor
  let calls: Calls

  /// What the file has to be still.
  enum Expectation {
    /// The very file that was read; nil for one that is not there yet.
    case untouched(FileState?)
    /// Any file that says what was saved.
    case saying(FileDigest)
  }

  /// Opens and locks the folder, and removes what a killed save left there.
  ///
  /// - Parameter patience: how long the lock of another docent is waited for, in milliseconds.
  init(_ target: Target, _ calls: Calls, patience: Int = 2_000) throws(SaveProblem) {
    guard let folder = try target.openFolder(calls) else { throw .noFolder(target.folder) }
    self.target = target
    self.folder = folder
    self.calls = calls
    try lock(patience: patience)
    removeLeftovers()
  }

  // The lock is the kernel's and goes with the descriptor: a kill leaves nothing behind. A file
  // system without locks is no reason not to save.
  private func lock(patience: Int) throws(SaveProblem) {
    var waited = 0
    while retried({ calls.lock(folder.number) }) != 0, errno == EWOULDBLOCK {
      guard waited < patience else { throw .locked }
      poll(nil, 0, 50)
      waited += 50
    }
  }

  private func removeLeftovers() {
    for name in calls.names(target.folder)
    where TemporaryName.isOne(name, beside: target.name) && isLeftover(name) {
      _ = calls.unlink(folder.number, name)
    }
  }

  // Only what docent can have written: a file itself, of this user or of the target's, as a save as
  // root makes it.
  private func isLeftover(_ name: String) -> Bool {
    var (status, own) = (stat(), stat())
    guard calls.statusIn(folder.number, name, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return false }
    if status.st_uid == geteuid() { return true }
    return calls.statusIn(folder.number, target.name, &own) == 0 && status.st_uid == own.st_uid
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
      try place(name, expected)
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
    return try keepUnderFreeName(name)
  }

  /// Removes a file that is of no use any more: it may hold a secret, so it is tried more than once.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  func discard(_ name: String) -> Bool {
    for _ in 0..<3 where calls.unlink(folder.number, name) == 0 || errno == ENOENT { return true }
    return false
  }

  /// Removes a file that a save had made.
  func remove(_ expected: Expectation) throws(SaveProblem) {
    try check(expected)
    try takeAway(expected)
    guard retried({ calls.sync(folder.number) }) == 0 else {
      throw .unsure(reason: systemReason())
    }
  }

  private func makeTemporary() throws(SaveProblem) -> (String, Descriptor) {
    for _ in 0..<100 {
      let name = TemporaryName.new(beside: target.name)
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let number = retried { calls.openIn(folder.number, name, flags) }
      if number >= 0 { return (name, Descriptor(number, calls)) }
      if errno != EEXIST { throw .unwritable(reason: systemReason()) }
    }
    throw .noFreeName
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

  /// Looks whether a file is what it has to be.
  ///
  /// - Parameter name: where it stands now; nil for the target's own name.
  func check(_ expected: Expectation, named name: String? = nil) throws(SaveProblem) {
    try expected.check(
      try FileContent(named: name ?? target.name, in: folder, isOwn: true)?.state)
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

extension Replacement.Expectation {
  /// Looks whether a file is what it has to be.
  func check(_ now: FileState?) throws(SaveProblem) {
    switch self {
    case .untouched(let state):
      guard now?.identity == state?.identity, now?.digest == state?.digest else {
        throw .changedMeanwhile
      }
    case .saying(let digest):
      guard now?.digest == digest else { throw .changedMeanwhile }
    }
  }
}
