import Credentials
import Glibc
import Saving

/// Writes values into a config so that the file is the old one or the new one, never a torn one.
///
/// Beside the target a file of its own is written, synced and renamed over it. No writer of
/// Foundation is used: they widen modes, replace links and leave the folder unsynced.
enum Saver {
  /// Reads the target and works out what saving would change. Nothing is written.
  ///
  /// - Parameters:
  ///   - path: where the target stands, with the home in place of a `~`.
  ///   - version: what version control would do with the file.
  /// - Throws: `SaveProblem`.
  static func plan(
    _ request: SaveRequest, at path: String, version: (Target) -> TargetStatus.Version
  ) throws(SaveProblem) -> SavePlan {
    let target = try Target(path: path)
    let folder = try target.openFolder()
    var old: FileContent?
    if let folder { old = try FileContent(named: target.name, in: folder) }
    var status = status(target, folder, old)
    status.version = version(target)
    return try SavePlan(request, at: target, old: old, status: status)
  }

  private static func status(_ target: Target, _ folder: Descriptor?, _ old: FileContent?)
    -> TargetStatus
  {
    let identity = old?.state.identity
    return TargetStatus(
      exists: old != nil, mode: identity?.mode ?? 0o600,
      isOwn: identity.map { $0.owner == geteuid() } ?? true, links: identity?.links ?? 1,
      newFolder: folder == nil ? target.folder : nil,
      folderIsOpenToOthers: folder.map(isOpenToOthers) ?? false, linkTarget: target.linkTarget)
  }

  // A sticky folder such as /tmp lets others add files but not replace ours.
  private static func isOpenToOthers(_ folder: Descriptor) -> Bool {
    var status = stat()
    guard fstat(folder.number, &status) == 0, status.st_mode & S_ISVTX == 0 else { return false }
    let byGroup = status.st_mode & S_IWGRP != 0 && status.st_gid != getegid()
    return status.st_mode & S_IWOTH != 0 || byGroup
  }
}

extension Saver {
  /// Carries a plan out, after looking whether the file is still what the plan was made for.
  ///
  /// - Throws: `SaveProblem`.
  static func save(_ plan: SavePlan) throws(SaveProblem) -> SaveReceipt {
    if plan.isUnchanged { return SaveReceipt(plan) }
    let made = plan.status.newFolder == nil ? [] : try plan.target.makeFolders()
    do throws(SaveProblem) {
      let replacement = try Replacement(plan.target)
      let copy = try plan.keepsOld ? plan.old.map(replacement.keepCopy) : nil
      let new = try replacement.replace(
        plan.old?.state, with: plan.newContent, mode: plan.makesPrivate ? 0o600 : nil)
      return SaveReceipt(plan, undo: SaveUndo(plan, new: new, madeFolders: made, copy: copy))
    } catch {
      Target.remove(made)
      throw error
    }
  }

  /// Puts back what was there before a save.
  ///
  /// - Throws: `SaveProblem`.
  static func undo(_ receipt: SaveReceipt) throws(SaveProblem) -> UndoReceipt {
    guard let undo = receipt.undo else { throw .changedSinceSave }
    do throws(SaveProblem) {
      let replacement = try Replacement(undo.target)
      if let old = undo.old {
        _ = try replacement.replace(undo.new, with: old.bytes, mode: old.state.identity.mode)
      } else {
        try replacement.remove(undo.new)
        Target.remove(undo.madeFolders)
      }
      return UndoReceipt(isRemoved: undo.old == nil)
    } catch {
      throw error == .changedMeanwhile ? .changedSinceSave : error
    }
  }
}
