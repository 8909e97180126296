import Glibc
import Saving

// What is put in place of a file must not be put in place of another: between the last look at a file
// and its renaming anybody may have changed it. So the two exchange their names, and what was replaced
// is looked at once more; or the name is taken only where nothing has it. File systems that know
// neither leave that gap open.
extension Replacement {
  /// Gives the target's name to a file beside it.
  func place(_ name: String, _ expected: Expectation) throws(SaveProblem) {
    if case .untouched(nil) = expected {
      if give(name, to: target.name) { return }
      // It knows no links either, as those of memory cards.
      if errno == EPERM || errno == EOPNOTSUPP { errno = EINVAL }
    } else if rename(name, target.name, .exchanging) {
      return try discardReplaced(name, expected)
    }
    guard isUnknownToFileSystem, rename(name, target.name, .over) else { throw problem }
  }

  /// Looks at what has the file's name now that the target has its own, and removes it.
  private func discardReplaced(_ name: String, _ expected: Expectation) throws(SaveProblem) {
    do throws(SaveProblem) { try check(expected, named: name) } catch {
      // What somebody else wrote goes back to its place, else it is kept beside it.
      if rename(name, target.name, .exchanging) { throw error }
      let reason = systemReason()
      _ = try keepUnderFreeName(name)
      throw .unsure(reason: reason)
    }
    discard(name)
  }

  /// Takes the target away, and puts it back where it is not what it has to be.
  func takeAway(_ expected: Expectation) throws(SaveProblem) {
    let name = TemporaryName.new(beside: target.name)
    guard rename(target.name, name, .toFreeName) else {
      guard isUnknownToFileSystem else { throw errno == ENOENT ? .changedMeanwhile : problem }
      guard retried({ calls.unlink(folder.number, target.name) }) == 0 else { throw problem }
      return
    }
    do throws(SaveProblem) { try check(expected, named: name) } catch {
      _ = rename(name, target.name, .toFreeName)
      throw error
    }
    guard retried({ calls.unlink(folder.number, name) }) != 0 else { return }
    let problem = problem
    _ = rename(name, target.name, .toFreeName)
    throw problem
  }

  /// Renames a file to the first free name for a copy.
  ///
  /// - Returns: the name.
  func keepUnderFreeName(_ name: String) throws(SaveProblem) -> String {
    for number in 1..<1_000 {
      let copy = target.name + ".before" + (number == 1 ? "" : ".\(number)")
      if give(name, to: copy) { return copy }
      if errno != EEXIST { throw .unwritable(reason: systemReason()) }
    }
    throw .noFreeName
  }

  /// Renames a file to a name that nothing has; false with `errno`, EEXIST where something has it.
  private func give(_ name: String, to free: String) -> Bool {
    if rename(name, free, .toFreeName) { return true }
    guard isUnknownToFileSystem else { return false }
    // A link takes no name that is there already.
    guard retried({ calls.link(folder.number, name, free) }) == 0 else { return false }
    discard(name)
    return true
  }

  private func rename(_ name: String, _ other: String, _ renaming: Renaming) -> Bool {
    retried { calls.rename(folder.number, name, other, renaming) } == 0
  }

  private var isUnknownToFileSystem: Bool { errno == EINVAL || errno == ENOSYS }

  private var problem: SaveProblem {
    switch errno {
    case EBUSY: .mounted(reason: systemReason())
    case EPERM, EACCES: .protected(reason: systemReason())
    case ENOENT, EEXIST: .changedMeanwhile
    default: .unwritable(reason: systemReason())
    }
  }
}
