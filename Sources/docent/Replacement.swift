import CPosix
import Credentials
import DocentApp
import Glibc

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

  // The lock is the kernel's and goes with the descriptor: a kill leaves nothing behind.
  private func lock() throws(SaveProblem) {
    var waited = 0
    while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { return }
      guard waited < Self.patience else { throw .locked }
      poll(nil, 0, 50)
      waited += 50
    }
  }

  private var prefix: String { ".\(target.name).docent-" }

  private func removeLeftovers() {
    for name in Files.names(in: target.folder) where name.hasPrefix(prefix) {
      unlinkat(folder.number, name, 0)
    }
  }
}

extension Replacement {
  /// Replaces the file and reads it back.
  ///
  /// - Parameter old: what the file has to be still; nil for a file that is not there yet.
  /// - Returns: the file as it is now.
  func replace(_ old: FileContent?, with new: Secret) throws(SaveProblem) -> FileContent {
    let (name, file) = try makeTemporary()
    do throws(SaveProblem) {
      try fill(file, with: new, like: old)
      try checkUnchanged(old)
      guard renameat(folder.number, name, folder.number, target.name) == 0 else {
        throw .unwritable(reason: systemReason())
      }
    } catch {
      unlinkat(folder.number, name, 0)
      throw error
    }
    return try confirmed(new)
  }

  /// Removes a file that a save had made.
  func remove(_ made: FileContent) throws(SaveProblem) {
    try checkUnchanged(made)
    guard unlinkat(folder.number, target.name, 0) == 0, fsync(folder.number) == 0 else {
      throw .unwritable(reason: systemReason())
    }
  }

  private func makeTemporary() throws(SaveProblem) -> (String, Descriptor) {
    for _ in 0..<100 {
      let name = prefix + Self.randomLetters()
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let number = openat(folder.number, name, flags, 0o600)
      if number >= 0 { return (name, Descriptor(number)) }
      if errno == EEXIST || errno == EINTR { continue }
      throw .unwritable(reason: systemReason())
    }
    throw .unwritable(reason: "no free name for a file beside it")
  }

  private static func randomLetters() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<6).map { _ in letters[Int.random(in: letters.indices)] })
  }

  private func fill(_ file: Descriptor, with new: Secret, like old: FileContent?)
    throws(SaveProblem)
  {
    // A umask may have taken bits from the 0600 it was opened with.
    guard fchmod(file.number, 0o600) == 0, write(new, to: file), fsync(file.number) == 0 else {
      throw .unwritable(reason: systemReason())
    }
    guard let old else { return }
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .unwritable(reason: systemReason()) }
    let isSameOwner = status.st_uid == old.identity.owner && status.st_gid == old.identity.group
    guard isSameOwner || fchown(file.number, old.identity.owner, old.identity.group) == 0,
      fchmod(file.number, mode_t(old.identity.mode)) == 0
    else { throw .unwritable(reason: systemReason()) }
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

  private func checkUnchanged(_ old: FileContent?) throws(SaveProblem) {
    let now = try FileContent(named: target.name, in: folder)
    guard now?.identity == old?.identity, now?.bytes == old?.bytes else {
      throw .changedMeanwhile
    }
  }

  private func confirmed(_ new: Secret) throws(SaveProblem) -> FileContent {
    guard fsync(folder.number) == 0 else { throw .unwritable(reason: systemReason()) }
    guard let now = try FileContent(named: target.name, in: folder), now.bytes == new else {
      throw .differsAfterwards
    }
    return now
  }
}
