import CPosix
import Credentials
import DocentApp
import Glibc
import Saving

/// Replaces one file by another of the same name, under the folder's lock.
struct Replacement {
  private let target: Target
  private let folder: Descriptor

  /// How long the lock of another docent is waited for, in milliseconds.
  private static let patience = 2_000

  /// Opens and locks the folder, and removes what a killed save left there.
  init(_ target: Target) throws(SaveProblem) {
    guard let folder = try target.openFolder() else { throw .noFolder(target.folder) }
    self.target = target
    self.folder = folder
    try lock()
    removeLeftovers()
  }

  // The lock is the kernel's and goes with the descriptor: a kill leaves nothing behind. A file
  // system without locks is no reason not to save.
  private func lock() throws(SaveProblem) {
    var waited = 0
    while retried({ flock(folder.number, LOCK_EX | LOCK_NB) }) != 0, errno == EWOULDBLOCK {
      guard waited < Self.patience else { throw .locked }
      poll(nil, 0, 50)
      waited += 50
    }
  }

  private var prefix: String { ".\(target.name).docent-" }

  private func removeLeftovers() {
    let length = prefix.utf8.count + 6
    for name in Files.names(in: target.folder)
    where name.hasPrefix(prefix) && name.utf8.count == length {
      unlinkat(folder.number, name, 0)
    }
  }
}

extension Replacement {
  /// Replaces the file and reads it back.
  ///
  /// - Parameters:
  ///   - old: what the file has to be still; nil for a file that is not there yet.
  ///   - mode: the permission bits of the new file; nil for those of the old one, else 0600.
  /// - Returns: the file as it is now.
  /// - Throws: `SaveProblem`; all but `unsure` and `differsAfterwards` leave the old file in place.
  func replace(_ old: FileState?, with new: Secret, mode: UInt16? = nil) throws(SaveProblem)
    -> FileState
  {
    posix_hold_signals()
    defer { posix_release_signals() }
    let (name, file) = try makeTemporary()
    do throws(SaveProblem) {
      try fill(file, with: new)
      if let old { try dress(file, like: old, mode: mode) }
      guard file.close() else { throw .unwritable(reason: systemReason()) }
      try checkUnchanged(old)
      try rename(name)
    } catch {
      unlinkat(folder.number, name, 0)
      throw error
    }
    return try confirmed(new)
  }

  /// Keeps a copy of the file beside it, for the user alone, under the first free name.
  ///
  /// - Returns: the copy's name.
  func keepCopy(of old: FileContent) throws(SaveProblem) -> String {
    let (name, file) = try makeTemporary()
    defer { unlinkat(folder.number, name, 0) }
    try fill(file, with: old.bytes)
    guard file.close() else { throw .unwritable(reason: systemReason()) }
    for number in 1..<1_000 {
      let copy = target.name + ".before" + (number == 1 ? "" : ".\(number)")
      // A link takes no name that is there already.
      if retried({ linkat(folder.number, name, folder.number, copy, 0) }) == 0 { return copy }
      if errno != EEXIST { throw .unwritable(reason: systemReason()) }
    }
    throw .unwritable(reason: "no free name for the old file beside it")
  }

  /// Removes a file that a save had made.
  func remove(_ made: FileState) throws(SaveProblem) {
    try checkUnchanged(made)
    guard retried({ unlinkat(folder.number, target.name, 0) }) == 0 else {
      throw .unwritable(reason: systemReason())
    }
    guard retried({ fsync(folder.number) }) == 0 else { throw .unsure(reason: systemReason()) }
  }

  private func makeTemporary() throws(SaveProblem) -> (String, Descriptor) {
    for _ in 0..<100 {
      let name = prefix + Self.randomLetters()
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let number = retried { openat(folder.number, name, flags, 0o600) }
      if number >= 0 { return (name, Descriptor(number)) }
      if errno != EEXIST { throw .unwritable(reason: systemReason()) }
    }
    throw .unwritable(reason: "no free name for a file beside it")
  }

  private static func randomLetters() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<6).map { _ in letters[Int.random(in: letters.indices)] })
  }

  private func fill(_ file: Descriptor, with new: Secret) throws(SaveProblem) {
    // A umask may have taken bits from the 0600 it was opened with.
    guard retried({ fchmod(file.number, 0o600) }) == 0, write(new, to: file),
      retried({ fsync(file.number) }) == 0
    else { throw .unwritable(reason: systemReason()) }
    guard try content(of: file, count: new.count + 1) == new else {
      throw .unwritable(reason: "what was written did not arrive in the file")
    }
  }

  // A file system that loses bytes and says nothing is found out before the old file is gone.
  private func content(of file: Descriptor, count: Int) throws(SaveProblem) -> Secret {
    var problem: SaveProblem?
    let content = Secret(capacity: count) { buffer in
      var done = 0
      while done < count {
        let start = buffer.baseAddress?.advanced(by: done)
        let read = pread(file.number, start, count - done, off_t(done))
        if read < 0, errno == EINTR { continue }
        if read < 0 { problem = .unwritable(reason: systemReason()) }
        if read <= 0 { break }
        done += read
      }
      return done
    }
    if let problem { throw problem }
    return content
  }

  // Owner before mode, since changing the owner takes bits of the mode away; lists of access after
  // the mode, since they are part of it.
  private func dress(_ file: Descriptor, like old: FileState, mode: UInt16?) throws(SaveProblem) {
    let (owner, group) = (old.identity.owner, old.identity.group)
    var status = stat()
    guard retried({ fstat(file.number, &status) }) == 0,
      (status.st_uid == owner && status.st_gid == group)
        || retried({ fchown(file.number, owner, group) }) == 0,
      retried({ fchmod(file.number, mode_t(mode ?? old.identity.mode)) }) == 0
    else { throw .unwritable(reason: systemReason()) }
    for attribute in old.attributes where mode == nil || !attribute.isAccessList {
      guard attribute.set(on: file) || !attribute.isNeeded else {
        throw .unwritable(reason: systemReason())
      }
    }
  }

  private func write(_ content: Secret, to file: Descriptor) -> Bool {
    content.withBytes { bytes in
      var written = 0
      while written < bytes.count {
        let start = bytes.baseAddress?.advanced(by: written)
        let count = Glibc.write(file.number, start, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        if count == 0 { errno = ENOSPC }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private func checkUnchanged(_ old: FileState?) throws(SaveProblem) {
    let now = try FileContent(named: target.name, in: folder, isOwn: true)
    guard now?.state.identity == old?.identity, now?.state.digest == old?.digest else {
      throw .changedMeanwhile
    }
  }

  private func rename(_ name: String) throws(SaveProblem) {
    let number = folder.number
    guard retried({ renameat(number, name, number, target.name) }) != 0 else { return }
    switch errno {
    case EBUSY: throw .mounted(reason: systemReason())
    case EPERM, EACCES: throw .protected(reason: systemReason())
    default: throw .unwritable(reason: systemReason())
    }
  }

  // From here on the new file is in place: what fails now is told as such.
  private func confirmed(_ new: Secret) throws(SaveProblem) -> FileState {
    guard retried({ fsync(folder.number) }) == 0 else { throw .unsure(reason: systemReason()) }
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
