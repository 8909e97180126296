import Credentials
import Foundation
import Glibc
import Saving
import Testing

@testable import Disk

private let text = "{\"api\": {\"key\": \"shop_an_old_one_1234\"}}\n"

/// A config in a folder of its own, gone with the test.
private final class Laid {
  let folder: String
  let situation: Situation

  init(_ kind: Situation.Kind = .existing) throws {
    folder = NSTemporaryDirectory() + "docent-reading-" + UUID().uuidString
    mkdir(folder, 0o700)
    situation = Situation(kind, "shop.json", old: text, below: folder)
    try situation.lay()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

@Suite struct ReadingTests {
  private func content(_ laid: Laid, _ point: FaultyCalls.Point? = nil) throws(SaveProblem)
    -> FileContent?
  {
    try Saver(FaultyCalls(point).calls).content(of: laid.situation.path)
  }

  @Test func `a config is read whole, also in small pieces and between signals`() throws {
    let laid = try Laid()
    for fault in [FaultyCalls.Fault.short(1), .short(7), .error(EINTR)] {
      let point = FaultyCalls.Point(name: .read, number: 1, fault: fault)
      #expect(try content(laid, point)?.bytes == Secret(text))
    }
  }

  @Test func `a link is followed to the file, and nothing is there for one that leads nowhere`()
    throws
  {
    let laid = try Laid(.behindLink)
    #expect(try content(laid)?.bytes == Secret(text))
    unlink(laid.situation.folder + "/shop.json")
    #expect(try content(laid) == nil)
  }

  @Test func `a file that ends before its size is one that was changed meanwhile`() throws {
    let laid = try Laid()
    let point = FaultyCalls.Point(name: .read, number: 1, fault: .short(0))
    #expect(throws: SaveProblem.changedMeanwhile) { _ = try content(laid, point) }
  }

  @Test(arguments: [
    (FaultyCalls.Name.open, EACCES), (.openIn, EMFILE), (.status, EIO), (.read, EIO),
  ])
  func `what cannot be read is told with the system's reason`(name: FaultyCalls.Name, code: Int32)
    throws
  {
    let laid = try Laid()
    let point = FaultyCalls.Point(name: name, number: 1, fault: .error(code))
    #expect(throws: SaveProblem.unreadable(reason: systemReason(code))) {
      _ = try content(laid, point)
    }
  }

  @Test func `folders, pipes and files beyond the limit are no configs`() throws {
    let laid = try Laid()
    let path = laid.situation.path
    unlink(path)
    mkdir(path, 0o700)
    #expect(throws: SaveProblem.isFolder) { _ = try content(laid) }
    rmdir(path)
    mkfifo(path, 0o600)
    #expect(throws: SaveProblem.notAFile) { _ = try content(laid) }
    unlink(path)
    close(open(path, O_WRONLY | O_CREAT, 0o600))
    truncate(path, off_t(FileContent.limit) + 1)
    #expect(throws: SaveProblem.tooLarge(bytes: FileContent.limit + 1)) { _ = try content(laid) }
  }
}

@Suite struct UndoTests {
  @Test func `undo goes by what the file says, whoever wrote it again`() throws {
    let laid = try Laid()
    let saver = Saver()
    let request = try laid.situation.request()
    let plan = try saver.plan(request, at: laid.situation.path)
    let receipt = try saver.save(plan)
    // Another save in the same file, and its undoing, give the file another identity.
    var other = try laid.situation.request()
    other.entries = try Situation(.severalEntries, "x", old: "", below: "x").request().entries
    let second = try saver.save(
      try saver.plan(other, at: laid.situation.path))
    #expect(throws: SaveProblem.changedSinceSave) { _ = try saver.undo(receipt) }
    _ = try saver.undo(second)
    #expect(!(try saver.undo(receipt).isRemoved))
    #expect(laid.situation.text == text)
  }

  @Test func `what was changed outside leaves no copy of the old file`() throws {
    let laid = try Laid(.keepingOld)
    let saver = Saver()
    let plan = try saver.plan(try laid.situation.request(), at: laid.situation.path)
    try "{\"other\": 1}\n".write(toFile: laid.situation.path, atomically: false, encoding: .utf8)
    #expect(throws: SaveProblem.changedMeanwhile) { _ = try saver.save(plan) }
    #expect(laid.situation.entries == ["shop.json"])
    #expect(laid.situation.text == "{\"other\": 1}\n")
  }
}
