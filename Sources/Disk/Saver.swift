import Credentials
import Glibc
import Saving

/// Writes values into a config so that the file is the old one or the new one, never a torn one.
///
/// Beside the target a file of its own is written, synced and renamed over it; a mount of its own is
/// written in place, with a copy beside it until it is read back. No writer of
/// Foundation is used: they widen modes, replace links and leave the folder unsynced. It keeps nothing:
/// what a save is stands in its plan and its receipt.
public struct Saver: Sendable {
  private let calls: Calls

  /// - Parameter calls: the system's, but for tests that make them fail.
  public init(_ calls: Calls = .system) { self.calls = calls }

  /// Reads the target and works out what saving would change. Nothing is written.
  ///
  /// - Parameter path: where the target stands, with the home in place of a `~`.
  /// - Throws: `SaveProblem`.
  public func plan(_ request: SaveRequest, at path: String) throws(SaveProblem) -> SavePlan {
    let target = try Target(path: path, calls)
    let folder = try target.openFolder(calls)
    var old: FileContent?
    if let folder { old = try FileContent(named: target.name, in: folder) }
    let status = status(target, folder, old, try Way(to: path, calls))
    return try SavePlan(request, at: target, old: old, status: status)
  }

  private func status(
    _ target: Target, _ folder: Descriptor?, _ old: FileContent?, _ way: Way
  ) -> TargetStatus {
    let identity = old?.state.identity
    var status = TargetStatus(
      exists: old != nil, mode: identity?.mode ?? 0o600,
      isOwn: identity.map { $0.owner == geteuid() } ?? true, links: identity?.links ?? 1,
      newFolder: folder == nil ? target.folder : nil,
      folderIsOpenToOthers: way.isOpenToOthers, linkTarget: target.linkTarget)
    status.folderIsOfAnotherUser = way.hasFolderOfAnotherUser
    status.linkIsOfAnotherUser = way.hasLinkOfAnotherUser
    if let folder, old != nil {
      status.isMount = retried { calls.isMount(folder.number, target.name) } == 1
    }
    status.wholePath = way.end
    return status
  }

  /// The bytes of a config, which may hold secrets; nil where it is not there.
  ///
  /// - Throws: `SaveProblem`.
  public func content(of path: String) throws(SaveProblem) -> FileContent? {
    let target = try Target(path: path, calls)
    guard let folder = try target.openFolder(calls) else { return nil }
    return try FileContent(named: target.name, in: folder)
  }
}

extension Saver {
  /// Carries a plan out, after looking whether the file is still what the plan was made for.
  ///
  /// - Throws: `SaveProblem`; all but `unsure`, `differsAfterwards` and `notPutBack` leave everything
  ///   as it was.
  public func save(_ plan: SavePlan) throws(SaveProblem) -> SaveReceipt {
    if plan.isUnchanged {
      // A save that was killed may have come as far as that.
      _ = try? Replacement(plan.target, calls, patience: 0)
      return SaveReceipt(plan)
    }
    let made = plan.status.newFolder == nil ? [] : try plan.target.makeFolders(calls)
    do throws(SaveProblem) {
      let undo = try write(plan, madeFolders: made)
      return SaveReceipt(plan, undo: undo)
    } catch {
      Target.remove(made, calls)
      throw error
    }
  }

  private func write(_ plan: SavePlan, madeFolders: [String]) throws(SaveProblem) -> SaveUndo {
    let replacement = try Replacement(plan.target, calls)
    let expected = Replacement.Expectation.untouched(plan.old?.state)
    let mode: UInt16? = plan.makesPrivate ? 0o600 : nil
    if plan.status.isMount {
      let (new, copy) = try replacement.overwrite(
        expected, with: plan.newContent, mode: mode, keepsCopy: plan.keepsOld)
      return SaveUndo(plan, new: new, madeFolders: madeFolders, copy: copy)
    }
    var copy: String?
    if plan.keepsOld, let old = plan.old { copy = try replacement.keepCopy(of: old) }
    do throws(SaveProblem) {
      let new = try replacement.replace(
        expected, like: plan.old?.state, with: plan.newContent, mode: mode)
      return SaveUndo(plan, new: new, madeFolders: madeFolders, copy: copy)
    } catch {
      // Where the new file stands already, the copy may be all that is left of the old one.
      if let copy, error.leavesOldFile { replacement.discard(copy) }
      throw error
    }
  }

  /// Puts back what was there before a save.
  ///
  /// - Throws: `SaveProblem`; `changedSinceSave` where the file says something else than what was saved.
  public func undo(_ receipt: SaveReceipt) throws(SaveProblem) -> UndoReceipt {
    guard let undo = receipt.undo else { throw .changedSinceSave }
    do throws(SaveProblem) {
      let replacement = try Replacement(undo.target, calls)
      let expected = Replacement.Expectation.saying(undo.new.digest)
      let values = try values(of: receipt, in: replacement)
      if let old = undo.old, undo.isInPlace {
        _ = try replacement.overwrite(expected, with: old.bytes, mode: old.state.identity.mode)
      } else if let old = undo.old {
        _ = try replacement.replace(
          expected, like: undo.new, with: old.bytes, mode: old.state.identity.mode)
      } else {
        try replacement.remove(expected)
        Target.remove(undo.madeFolders, calls)
      }
      return UndoReceipt(isRemoved: undo.old == nil, values: values)
    } catch {
      throw error == .changedMeanwhile ? .changedSinceSave : error
    }
  }
}

extension Saver {
  // What undoing takes out of the file may be the only copy.
  private func values(of receipt: SaveReceipt, in replacement: Replacement) throws(SaveProblem)
    -> [Secret?]
  {
    let name = replacement.target.name
    let now = try FileContent(named: name, in: replacement.folder, isOwn: true)
    return now.map(receipt.values) ?? []
  }
}

extension SaveProblem {
  /// Whether the file is what it was before.
  var leavesOldFile: Bool {
    switch self {
    case .unsure, .differsAfterwards, .notPutBack: false
    case .unknownFormat, .noName, .edit, .unreadable, .isFolder, .notAFile, .tooLarge, .linkLoop,
      .noFolder, .unwritable, .lost, .noFreeName, .mounted, .protected, .locked, .changedMeanwhile,
      .changedSinceSave:
      true
    }
  }
}
