import Foundation
import Glibc
import Saving
import TestSupport
import Testing

@testable import Disk

/// What another program does between two calls of a save: its file is there afterwards, and docent does
/// not say that it saved.
@Suite struct GapTests {
  private let scratch: TestSupport.ScratchFolder

  init() throws { scratch = try TestSupport.ScratchFolder() }

  /// What the other program does, just before a file gets its name or just after.
  enum Meddling: CaseIterable { case writes, replaces, removes, makesFolder, links }

  private func laid(_ kind: Situation.Kind) throws -> Situation {
    let situation = Situation(
      kind, "shop.yaml", old: "api: {key: shop_an_old_one}\n", below: scratch.path)
    try situation.lay()
    return situation
  }

  private func meddle(_ meddling: Meddling, _ path: String) {
    switch meddling {
    case .writes: try? Data("theirs: 1\n".utf8).write(to: URL(filePath: path))
    case .replaces:
      try? Data("theirs: 1\n".utf8).write(to: URL(filePath: path + ".new"))
      rename(path + ".new", path)
    case .removes: unlink(path)
    case .makesFolder:
      unlink(path)
      mkdir(path, 0o700)
    case .links:
      unlink(path)
      symlink("/etc/hostname", path)
    }
  }

  /// Calls before whose first renaming of a kind something is done.
  private func calls(before renaming: Renaming, _ act: @escaping @Sendable () -> Void) -> Calls {
    let real = Calls.system
    var calls = real
    let isDone = Flag()
    calls.rename = { folder, from, to, how in
      if how == renaming, isDone.isFirst { act() }
      return real.rename(folder, from, to, how)
    }
    return calls
  }

  /// True once.
  private final class Flag: @unchecked Sendable {
    private var wasAsked = false
    var isFirst: Bool {
      defer { wasAsked = true }
      return !wasAsked
    }
  }

  private func found(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0 else { return "nothing" }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return "folder"
    case S_IFLNK: return "link"
    default: return (try? String(contentsOfFile: path, encoding: .utf8)) ?? "unread"
    }
  }

  private let left: [Meddling: String] = [
    .writes: "theirs: 1\n", .replaces: "theirs: 1\n", .removes: "nothing", .makesFolder: "folder",
    .links: "link",
  ]

  @Test(arguments: Meddling.allCases)
  func `what becomes of the file between the last look and the renaming is kept`(
    meddling: Meddling
  ) throws {
    let situation = try laid(.existing)
    let path = situation.path
    let plan = try Saver().plan(try situation.request(), at: path)
    let calls = calls(before: .exchanging) { self.meddle(meddling, path) }
    #expect(throws: SaveProblem.self) { try Saver(calls).save(plan) }
    #expect(found(path) == left[meddling])
    #expect(situation.entries == (meddling == .removes ? [] : ["shop.yaml"]))
  }

  @Test(arguments: [Meddling.replaces, .makesFolder, .links])
  func `what is made in the place of a new file is kept`(meddling: Meddling) throws {
    let situation = try laid(.new)
    let path = situation.path
    let plan = try Saver().plan(try situation.request(), at: path)
    let calls = calls(before: .toFreeName) { self.meddle(meddling, path) }
    #expect(throws: SaveProblem.changedMeanwhile) { try Saver(calls).save(plan) }
    #expect(found(path) == left[meddling])
    #expect(situation.entries == ["shop.yaml"])
  }

  @Test(arguments: Meddling.allCases, [Situation.Kind.existing, .new])
  func `what becomes of a saved file while it is undone is kept`(
    meddling: Meddling, kind: Situation.Kind
  ) throws {
    let situation = try laid(kind)
    let path = situation.path
    let plan = try Saver().plan(try situation.request(), at: path)
    let receipt = try Saver().save(plan)
    let calls = calls(before: kind == .new ? .toFreeName : .exchanging) {
      self.meddle(meddling, path)
    }
    #expect(throws: SaveProblem.self) { try Saver(calls).undo(receipt) }
    #expect(found(path) == left[meddling])
    #expect(situation.entries == (meddling == .removes ? [] : ["shop.yaml"]))
  }

  @Test func `a copy of the old file is made over no other that comes meanwhile`() throws {
    let situation = try laid(.keepingOld)
    let path = situation.path + ".before"
    let plan = try Saver().plan(try situation.request(), at: situation.path)
    let calls = calls(before: .toFreeName) { self.meddle(.replaces, path) }
    let receipt = try Saver(calls).save(plan)
    #expect(receipt.copy == "shop.yaml.before.2")
    #expect(found(path) == "theirs: 1\n")
    #expect(found(path + ".2") == "api: {key: shop_an_old_one}\n")
  }
}
