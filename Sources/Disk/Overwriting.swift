import CPosix
import Credentials
import Glibc
import Saving

// A file that is a mount of its own cannot give its name to another: it is written in place. A kill or a
// power cut in between leaves it torn, so what it held stands beside it until what was written is read
// back, under a name that no later save removes.
extension Replacement {
  /// Writes into the file itself and reads it back; owner and attributes stay as they are.
  ///
  /// - Parameters:
  ///   - expected: what the file has to be still.
  ///   - mode: the permission bits that it gets, where they are to be others.
  ///   - keepsCopy: whether the copy of what it held stays.
  /// - Returns: the file as it is now, and the copy's name where it stands there still.
  /// - Throws: `SaveProblem`; all but `notPutBack` leave the file as it was and no copy.
  func overwrite(
    _ expected: Expectation, with new: Secret, mode: UInt16? = nil, keepsCopy: Bool = false
  ) throws(SaveProblem) -> (state: FileState, copy: String?) {
    posix_hold_signals()
    defer { posix_release_signals() }
    let file = try openForWriting()
    let old = try FileContent(of: file, isOwn: true)
    try expected.check(old.state)
    let copy = try keepCopy(of: old)
    do throws(SaveProblem) {
      guard folder.sync() else { throw .unwritable(reason: systemReason()) }
      try check(.untouched(old.state))
      let state = try write(new, over: old, in: file, mode: mode, copy: copy)
      return (state, keepsCopy || !discard(copy) ? copy : nil)
    } catch {
      if error.leavesOldFile { discard(copy) }
      throw error
    }
  }

  private func openForWriting() throws(SaveProblem) -> Descriptor {
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let number = retried { calls.openIn(folder.number, target.name, flags) }
    if number >= 0 { return Descriptor(number, calls) }
    switch errno {
    case ENOENT, ELOOP, EISDIR: throw .changedMeanwhile
    case EPERM: throw .protected(reason: systemReason())
    default: throw .unwritable(reason: systemReason())
    }
  }

  private func write(
    _ new: Secret, over old: FileContent, in file: Descriptor, mode: UInt16?, copy: String
  ) throws(SaveProblem) -> FileState {
    do throws(SaveProblem) {
      return try file.overwrite(old, with: new, mode: mode ?? old.state.identity.mode)
    } catch {
      if file.putBack(old) { throw error }
      guard case .unwritable(let reason) = error else { throw .notPutBack(copy: copy, reason: nil) }
      throw .notPutBack(copy: copy, reason: reason)
    }
  }
}

extension Descriptor {
  /// Writes over what the file holds, and reads it back.
  fileprivate func overwrite(_ old: FileContent, with new: Secret, mode: UInt16)
    throws(SaveProblem) -> FileState
  {
    let (had, before) = (old.bytes.count, old.state.identity.mode)
    // Nobody who may not read the new file may read it for a moment.
    guard mode & before == before || setMode(mode & before),
      // What is longer than the old file first, and to the disk: a full one is met while the old bytes
      // are there.
      new.count <= had || write(had..<new.count, of: new) && sync(),
      write(0..<min(had, new.count), of: new),
      new.count >= had || truncate(to: new.count),
      mode & before == mode || setMode(mode), sync(),
      let status = status(), let now = content(atMost: new.count + 1)
    else { throw .unwritable(reason: systemReason()) }
    guard now == new else { throw .lost }
    return FileState(FileIdentity(status), FileDigest(now), FileAttribute.all(of: self))
  }

  /// Has the file be again what it was; false with `errno` where that fails.
  fileprivate func putBack(_ old: FileContent) -> Bool {
    let (all, mode) = (0..<old.bytes.count, old.state.identity.mode)
    // A full disk may take no byte, not even one in the place of another.
    func isBack() -> Bool { content(atMost: all.count + 1) == old.bytes }
    return truncate(to: all.count) && (isBack() || write(all, of: old.bytes))
      && (status().map { FileIdentity($0).mode } == mode || setMode(mode)) && sync() && isBack()
  }
}
