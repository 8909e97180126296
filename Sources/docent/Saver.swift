import ConfigEditing
import Credentials
import DocentApp
import Glibc
import Saving

/// Writes a value into a config so that the file is the old one or the new one, never a torn one.
///
/// DESIGN §5: beside the target a file of its own is written, synced and renamed over it. No writer
/// of Foundation is used: they widen modes, replace links and leave the folder unsynced.
final class Saver {
  private var planned: Planned?
  private var done: Done?

  /// What was found when the save was planned.
  private struct Planned {
    var target: Target
    var old: FileContent?
    var plan: SavePlan
  }

  /// What undoing needs.
  private struct Done {
    var target: Target
    var old: FileContent?
    /// The file as it was saved; its bytes are not kept.
    var new: FileState
    var madeFolders: [String]
    var copy: String?
  }

  /// Reads the target and works out what saving would change. Nothing is written.
  ///
  /// - Parameter expandsHome: whether a leading `~` is the home, as for a path that was typed.
  func plan(_ request: SaveRequest, expandsHome: Bool = false) -> Result<SavePlan, SaveProblem> {
    planned = nil
    do throws(SaveProblem) {
      let path = expandsHome ? request.target.expandingHome : request.target
      let found = try Self.find(request, Target(path: path))
      planned = found
      return .success(found.plan)
    } catch {
      return .failure(error)
    }
  }

  private static func find(_ request: SaveRequest, _ target: Target) throws(SaveProblem)
    -> Planned
  {
    let folder = try target.openFolder()
    var old: FileContent?
    if let folder { old = try FileContent(named: target.name, in: folder) }
    let status = status(target, folder, old)
    let plan = try SavePlan(request, old: old?.forParsing ?? [], status: status)
    return Planned(target: target, old: old, plan: plan)
  }

  private static func status(_ target: Target, _ folder: Descriptor?, _ old: FileContent?)
    -> TargetStatus
  {
    TargetStatus(
      exists: old != nil, mode: old?.identity.mode ?? 0o600,
      isOwn: old.map { $0.identity.owner == geteuid() } ?? true,
      links: old?.identity.links ?? 1,
      newFolder: folder == nil ? target.folder : nil,
      folderIsOpenToOthers: folder.map(isOpenToOthers) ?? false, linkTarget: target.linkTarget,
      version: VersionControl.state(of: target))
  }

  // A sticky folder such as /tmp lets others add files but not replace ours.
  private static func isOpenToOthers(_ folder: Descriptor) -> Bool {
    var status = stat()
    guard fstat(folder.number, &status) == 0, status.st_mode & S_ISVTX == 0 else { return false }
    let byGroup = status.st_mode & S_IWGRP != 0 && status.st_gid != getegid()
    return status.st_mode & S_IWOTH != 0 || byGroup
  }
}

// MARK: save

extension Saver {
  /// Saves what was planned, after looking whether the file is still what the plan was made for.
  func save(_ request: SaveRequest) -> Result<SaveReceipt, SaveProblem> {
    guard let planned else { return .failure(.changedMeanwhile) }
    let four = request.field.isSecret ? request.value.lastFour : nil
    let receipt = SaveReceipt(planned.plan, lastFour: four)
    if planned.plan.isUnchanged { return .success(receipt) }
    do throws(SaveProblem) {
      let done = try write(planned, request)
      self.done = done
      self.planned = nil
      return .success(receipt.keeping(done.copy))
    } catch {
      return .failure(error)
    }
  }

  private func write(_ planned: Planned, _ request: SaveRequest) throws(SaveProblem) -> Done {
    let made = planned.plan.status.newFolder == nil ? [] : try planned.target.makeFolders()
    do throws(SaveProblem) {
      let new = planned.plan.edit.joined(with: planned.old?.bytes, value: request.value)
      let replacement = try Replacement(planned.target)
      let copy = try request.keepsOld ? planned.old.map(replacement.keepCopy) : nil
      let mode: UInt16? = request.makesPrivate ? 0o600 : nil
      let state = try replacement.replace(planned.old?.state, with: new, mode: mode)
      return Done(
        target: planned.target, old: planned.old, new: state, madeFolders: made, copy: copy)
    } catch {
      Target.remove(made)
      throw error
    }
  }

  /// Puts back what was there before the last save.
  func undo() -> Result<UndoReceipt, SaveProblem> {
    guard let done else { return .failure(.changedSinceSave) }
    do throws(SaveProblem) {
      let replacement = try Replacement(done.target)
      if let old = done.old {
        _ = try replacement.replace(done.new, with: old.bytes, mode: old.identity.mode)
      } else {
        try replacement.remove(done.new)
        Target.remove(done.madeFolders)
      }
      self.done = nil
      return .success(UndoReceipt(isRemoved: done.old == nil))
    } catch {
      return .failure(error == .changedMeanwhile ? .changedSinceSave : error)
    }
  }

  /// Wipes what was kept for saving and undoing.
  func forget() {
    planned = nil
    done = nil
  }
}

extension Edit {
  /// The new file in locked memory: the old bytes with the splices, the value written quoted.
  func joined(with old: Secret?, value: Secret) -> Secret {
    Secret { output in
      var position = 0
      for splice in splices {
        output.append(old, position..<splice.range.lowerBound)
        for piece in splice.pieces {
          switch piece {
          case .text(let text): for byte in text.utf8 { output.append(byte) }
          case .secret(let quoting):
            value.withBytes { bytes in quoting.write(bytes) { output.append($0) } }
          }
        }
        position = splice.range.upperBound
      }
      output.append(old, position..<(old?.count ?? 0))
    }
  }
}

extension SecretBuffer {
  fileprivate func append(_ secret: Secret?, _ range: Range<Int>) {
    secret?.withBytes { append(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}
